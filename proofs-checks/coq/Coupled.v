(** * State and slope together

    $b_0=b_1=0$ and $b_t=\sup_y\big(\lvert\sigma(y)\rvert+\alpha\lvert\sigma'(y)\rvert\,b_{t-1}\big)$ from $t=2$ on
    bound the derivative in the recurrent weight more sharply: $\lvert\partial_wh_t\rvert\le\sigma_1b_t$, and
    $b_t\le\sigma_0\,p_{t-1}(\sigma_1\alpha)$.
    Source: THEORY, section 9, item 3 (`hidden-state-gradient/recurrent-weight-coupled`). *)
From RecurrentProofs Require Export HiddenState.

Section Coupled.
Variables (sigma : activation) (alpha : R).
Notation s0 := (sigma0 sigma). Notation s1 := (sigma1 sigma).

(** the numbers $\lvert\sigma(y)\rvert+\alpha\lvert\sigma'(y)\rvert\,b$ *)
Definition coupled_set (b : R) : R -> Prop :=
  fun r => exists y, r = Rabs (sigma y) + alpha * Rabs (slope sigma y) * b.

Lemma coupled_below b y : Rabs (sigma y) + alpha * Rabs (slope sigma y) * b <= s0 + s1 * Rabs (alpha * b).
Proof.
  apply Rplus_le_compat; [apply apply_bound|].
  replace (alpha * _ * b) with (Rabs (slope sigma y) * (alpha * b)) by ring.
  apply Rle_trans with (Rabs (slope sigma y) * Rabs (alpha * b)).
  - apply Rmult_le_compat_l; [apply Rabs_pos|apply Rle_abs].
  - apply Rmult_le_compat_r; [apply Rabs_pos|apply slope_bound].
Qed.

Lemma coupled_bounded b : bound (coupled_set b).
Proof. exists (s0 + s1 * Rabs (alpha * b)); intros r [y ->]; apply coupled_below. Qed.

Lemma coupled_inhabited b : exists r, coupled_set b r.
Proof. eexists; exists 0; reflexivity. Qed.

(** The supremum. *)
Definition coupled_step (b : R) : R := proj1_sig (completeness _ (coupled_bounded b) (coupled_inhabited b)).

Lemma coupled_step_lub b : is_lub (coupled_set b) (coupled_step b).
Proof. exact (proj2_sig (completeness _ (coupled_bounded b) (coupled_inhabited b))). Qed.

Fixpoint coupled (t : nat) : R :=
  match t with
  | O => 0
  | S k => match k with O => 0 | S _ => coupled_step (coupled k) end
  end.

Hypothesis alpha_nonneg : 0 <= alpha.

Lemma coupled_above b y : Rabs (sigma y) + alpha * Rabs (slope sigma y) * b <= coupled_step b.
Proof. apply (proj1 (coupled_step_lub b)); now exists y. Qed.

Lemma coupled_nonneg t : 0 <= coupled t.
Proof.
  induction t as [|[|t] IH]; [simpl; lra|simpl; lra|].
  change (0 <= coupled_step (coupled (S t))); eapply Rle_trans; [|apply (coupled_above _ 0)].
  pose proof (Rabs_pos (sigma 0)); pose proof (Rabs_pos (slope sigma 0)).
  pose proof (Rmult_le_pos _ _ (Rmult_le_pos _ _ alpha_nonneg H0) IH); lra.
Qed.

(** $\lvert h_{t-1}+w\,\partial_wh_{t-1}\rvert=\lvert\partial_wa_t\rvert\le b_t$. *)
Lemma preactivation_coupled w z t : Rabs w <= alpha ->
  Rabs (hidden_state sigma w z t + w * weight_gradient sigma w z t) <= coupled (S t).
Proof.
  intros Hw; induction t as [|t IH].
  - simpl; rewrite Rmult_0_r, Rplus_0_r, Rabs_R0; lra.
  - change (coupled (S (S t))) with (coupled_step (coupled (S t))).
    cbn [hidden_state weight_gradient]; set (y := w * hidden_state sigma w z t + z (S t)).
    set (X := hidden_state sigma w z t + w * weight_gradient sigma w z t) in *.
    eapply Rle_trans; [|apply (coupled_above _ y)]; apply abs_add; [lra|].
    replace (w * (slope sigma y * X)) with (w * slope sigma y * X) by ring.
    apply abs_mul; [|exact IH]; apply abs_mul; [exact Hw|lra].
Qed.

Theorem weight_gradient_coupled w z t : Rabs w <= alpha -> Rabs (weight_gradient sigma w z t) <= s1 * coupled t.
Proof.
  intros Hw; destruct t as [|t]; [simpl; rewrite Rabs_R0; lra|].
  cbn [weight_gradient]; apply abs_mul; [apply slope_bound|now apply preactivation_coupled].
Qed.

(** It is no more than what counts state and slope by themselves. *)
Theorem coupled_below_growth t : coupled t <= s0 * growth (s1 * alpha) (pred t).
Proof.
  induction t as [|[|t] IH]; [unfold growth; simpl; lra|unfold growth; simpl; lra|].
  change (coupled_step (coupled (S t)) <= s0 * growth (s1 * alpha) (S t)).
  apply (proj2 (coupled_step_lub _)); intros r [y ->]; eapply Rle_trans; [apply coupled_below|].
  rewrite Rabs_right by (apply Rle_ge, Rmult_le_pos; auto using coupled_nonneg).
  rewrite growth_S; simpl pred in IH.
  pose proof (Rmult_le_compat_l _ _ _ (Rmult_le_pos _ _ (sigma1_nonneg sigma) alpha_nonneg) IH); lra.
Qed.
End Coupled.

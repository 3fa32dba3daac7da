(** * Norm-constrained transportation mappings: what needs no probability

    $\lvert\langle\nabla h_t(\theta_0),v\rangle\rvert\le M_t\le L_t\lVert\nu\rVert$ for every $v$ with
    $\lvert v_w\rvert\le\nu_w$, $\lVert v_u\rVert\le\nu_u$. Source: THEORY, section 3 (`target-bound`). *)
From RecurrentProofs Require Export Majorant.

(** $M_t=\sigma_1(\sigma_0\nu_w\,p_{t-1}(a)+\nu_u\,p_t(a))$. *)
Definition target_bound (sigma : activation) (a nw nu : R) (t : nat) : R :=
  sigma1 sigma * (sigma0 sigma * nw * growth a (pred t) + nu * growth a t).

Lemma target_bound_nonneg sigma a nw nu t : 0 <= a -> 0 <= nw -> 0 <= nu -> 0 <= target_bound sigma a nw nu t.
Proof.
  intros; apply Rmult_le_pos; [apply sigma1_nonneg|apply Rplus_le_le_0_compat]; repeat apply Rmult_le_pos;
    auto using sigma0_nonneg, growth_nonneg.
Qed.

Lemma target_bound_monotone sigma a nw nu t t' : 0 <= a -> 0 <= nw -> 0 <= nu -> (t <= t')%nat ->
  target_bound sigma a nw nu t <= target_bound sigma a nw nu t'.
Proof.
  intros Ha Hw Hu Ht; apply Rmult_le_compat_l; [apply sigma1_nonneg|apply Rplus_le_compat; apply Rmult_le_compat_l];
    auto using Rmult_le_pos, sigma0_nonneg; apply growth_monotone; auto; try lra; lia.
Qed.

Section Transport.
Variables (sigma : activation) (E : space) (x : nat -> E) (alpha nw nu : R).
Notation a := (sigma1 sigma * alpha).
Hypothesis x_bound : forall k, norm (x (S k)) <= 1.

Theorem feature_bound (q v : Prod Line E) t t' : Rabs (fst q) <= alpha -> (t <= t')%nat ->
  Rabs (fst v) <= nw -> norm (snd v) <= nu ->
  Rabs (inner (gradient sigma x t q) v) <= target_bound sigma a nw nu t'.
Proof.
  intros Hw Ht Vw Vu; destruct (gradient_parts sigma x x_bound alpha q t t' Hw Ht) as [A B].
  set (g := gradient sigma x t q) in *; change (inner g v) with (fst g * fst v + inner (snd g) (snd v)).
  eapply Rle_trans; [apply abs_add; [exact (abs_mul _ _ _ _ A Vw)|]|].
  - eapply Rle_trans; [apply cauchy_schwarz|].
    exact (Rmult_le_compat _ _ _ _ (norm_pos _) (norm_pos _) B Vu).
  - unfold target_bound, weight_bound, input_bound; right; ring.
Qed.

(** $M_t\le L_t\lVert\nu\rVert$. *)
Theorem target_below_lipschitz t :
  target_bound sigma a nw nu t <= lipschitz sigma a t * sqrt (nw ^ 2 + nu ^ 2).
Proof.
  unfold target_bound, lipschitz; rewrite (Rmult_assoc (sigma1 sigma)); apply Rmult_le_compat_l; [apply sigma1_nonneg|].
  set (s0 := sigma0 sigma); set (p := growth a (pred t)); set (p' := growth a t).
  pose proof (pow2_ge_0 (s0 * p)); pose proof (pow2_ge_0 p').
  rewrite <- sqrt_mult_alt by lra; eapply Rle_trans; [apply Rle_abs|].
  rewrite <- sqrt_Rsqr_abs; apply sqrt_le_1_alt; unfold Rsqr.
  pose proof (pow2_ge_0 (s0 * p * nu - p' * nw)); lra.
Qed.
End Transport.

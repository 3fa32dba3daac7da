(** * Fading memory

    $\partial h_t/\partial x_{t-k}=s_{t,k}\,u$ with $s_{t,0}=D_t$, $s_{t,k}=D_t\,w\,s_{t-1,k-1}$, and
    $\lvert s_{t,k}\rvert\le\sigma_1a^k$. Source: THEORY, section 1 (`input-memory`). *)
From RecurrentProofs Require Export HiddenState.

(** $s_{t,k}=\partial h_t/\partial z_{t-k}$: the factor at lag $k$. *)
Fixpoint sensitivity (sigma : activation) (w : R) (z : nat -> R) (t k : nat) : R :=
  match t with
  | O => 0
  | S s => slope sigma (w * hidden_state sigma w z s + z (S s))
           * match k with O => 1 | S j => w * sensitivity sigma w z s j end
  end.

(** The sequence [x] in which the input at time [j] is moved by [v]. *)
Definition moved_at {E : space} (x : nat -> E) (j : nat) (v : E) (i : nat) : E :=
  if Nat.eqb i j then add (x i) v else x i.

Section Memory.
Variable sigma : activation.
Notation s1 := (sigma1 sigma).

Lemma line_slope_later w z y t : (forall i, (i <= t)%nat -> y i = 0) -> line_slope sigma w 0 z y 0 t = 0.
Proof.
  induction t; intros H; simpl; auto; rewrite IHt, H by (auto; intros; apply H; lia); ring.
Qed.

Lemma line_slope_sensitivity w z c t k : (k < t)%nat ->
  line_slope sigma w 0 z (fun i => if Nat.eqb i (t - k) then c else 0) 0 t = sensitivity sigma w z t k * c.
Proof.
  revert k; induction t as [|t IH]; intros k Hk; [lia|]; simpl line_slope; simpl sensitivity.
  unfold line_preactivation, line_state.
  replace (w + 0 * 0) with w by ring.
  replace (fun i => z i + 0 * _) with z by (apply functional_extensionality; intros; ring).
  replace (z (S t) + 0 * _) with (z (S t)) by ring.
  destruct k as [|k].
  - rewrite line_slope_later, Nat.eqb_refl; [ring|].
    intros i Hi; destruct (Nat.eqb_spec i (S t)); auto; lia.
  - replace (S t - S k)%nat with (t - k)%nat by lia; rewrite IH by lia.
    change (match (t - k)%nat with O => false | S m => Nat.eqb t m end) with (Nat.eqb (S t) (t - k)).
    destruct (Nat.eqb_spec (S t) (t - k)); [lia|ring].
Qed.

Theorem sensitivity_bound w z t k : Rabs (sensitivity sigma w z t k) <= s1 * (s1 * Rabs w) ^ k.
Proof.
  revert k; induction t as [|t IH]; intros k; simpl sensitivity.
  - rewrite Rabs_R0; pose proof (sigma1_nonneg sigma); pose proof (Rabs_pos w).
    apply Rmult_le_pos; auto; apply pow_le, Rmult_le_pos; auto.
  - eapply Rle_trans; [apply abs_mul; [apply slope_bound|]|apply Rle_refl].
    destruct k as [|k]; [rewrite Rabs_R1; simpl; lra|].
    eapply Rle_trans; [apply abs_mul; [apply Rle_refl|apply IH]|right; simpl; ring].
Qed.

(** $\partial h_t/\partial x_{t-k}=s_{t,k}\,u$, for $k<t$. *)
Theorem input_derive {E : space} (x : nat -> E) (w : R) (u v : E) t k : (k < t)%nat ->
  is_derive (fun r => hidden_state sigma w (drive (moved_at x (t - k) (scale r v)) u) t) 0
    (inner (scale (sensitivity sigma w (drive x u) t k) u) v).
Proof.
  intros Hk; pose proof (line_state_derive sigma w 0 (drive x u)
    (fun i => if Nat.eqb i (t - k) then inner u v else 0) t 0) as H.
  rewrite line_slope_sensitivity in H by auto; rewrite inner_scale; revert H; apply is_derive_ext.
  intros r; unfold line_state; f_equal; [ring|apply functional_extensionality; intros i].
  unfold drive, moved_at; destruct (Nat.eqb i (t - k)); inner_expand; ring.
Qed.

(** $\lVert\partial h_t/\partial x_{t-k}\rVert\le\sigma_1a^k\lVert u\rVert$. *)
Theorem memory_bound {E : space} (u : E) w z t k alpha : Rabs w <= alpha ->
  norm (scale (sensitivity sigma w z t k) u) <= s1 * (s1 * alpha) ^ k * norm u.
Proof.
  intros Hw; rewrite norm_scale; apply Rmult_le_compat_r; [apply norm_pos|].
  eapply Rle_trans; [apply sensitivity_bound|]; apply Rmult_le_compat_l; [apply sigma1_nonneg|].
  apply pow_incr; now apply rate_le.
Qed.
End Memory.

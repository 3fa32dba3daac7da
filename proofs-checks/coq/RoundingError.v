(** * The rounding error of a float run

    Computed states $\hat h_t$ whose pre-activations are formed with an error of at most $\zeta$ and whose activation is
    implemented with an error of at most $\kappa$ lie within $(\sigma_1\zeta+\kappa)\,p_t(\sigma_1\lvert w\rvert)$ of
    the exact ones. Source: THEORY, section 1 (`rounding-error`). *)
From RecurrentProofs Require Export HiddenState.

Section Rounding.
Variables (sigma : activation) (w zeta kappa : R) (z computed preactivation : nat -> R) (horizon : nat).
Hypothesis starts : computed O = 0.
Hypothesis formed : forall t, (t < horizon)%nat ->
  Rabs (preactivation (S t) - (w * computed t + z (S t))) <= zeta.
Hypothesis activated : forall t, (t < horizon)%nat ->
  Rabs (computed (S t) - sigma (preactivation (S t))) <= kappa.

Theorem rounding_bound t : (t <= horizon)%nat ->
  Rabs (computed t - hidden_state sigma w z t)
  <= (sigma1 sigma * zeta + kappa) * growth (sigma1 sigma * Rabs w) t.
Proof.
  induction t as [|t IH]; intros Ht; simpl hidden_state.
  - rewrite starts, Rminus_0_r, Rabs_R0; unfold growth; simpl; lra.
  - specialize (IH ltac:(lia)); pose proof (formed t Ht) as F; pose proof (activated t Ht) as K.
    set (exact := w * hidden_state sigma w z t + z (S t)).
    assert (D : Rabs (preactivation (S t) - exact) <= zeta + Rabs w * Rabs (computed t - hidden_state sigma w z t)).
    { rewrite <- Rabs_mult; replace (_ - exact) with
        ((preactivation (S t) - (w * computed t + z (S t))) + w * (computed t - hidden_state sigma w z t))
        by (unfold exact; ring).
      apply abs_add; [exact F|lra]. }
    pose proof (apply_lipschitz sigma (preactivation (S t)) exact) as P.
    pose proof (Rmult_le_compat_l _ _ _ (sigma1_nonneg sigma) D) as Q.
    pose proof (Rmult_le_compat_l _ _ _ (Rmult_le_pos _ _ (sigma1_nonneg sigma) (Rabs_pos w)) IH) as I.
    rewrite growth_S.
    replace (computed (S t) - _) with
      ((computed (S t) - sigma (preactivation (S t))) + (sigma (preactivation (S t)) - sigma exact)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]; lra.
Qed.
End Rounding.

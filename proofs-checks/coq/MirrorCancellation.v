(** * Mirror pairs cancel even orders

    A realization moves the two neurons of a mirror pair in opposite directions. With
    $\sigma_3\ge\sup\lvert\sigma'''\rvert$ it is then within $C_t/(6m)$ of the linear model, where $C_t$ bounds third
    derivatives of the hidden state.
    Source: THEORY, section 9, item 4 (`realization/mirror-cancelled`). *)
From RecurrentProofs Require Export ThirdDerivative Initialization.

Section Realization.
Variables (sigma : activation) (jerk : R -> R) (sigma3 : R).
(** $\sigma'''$ and its bound. *)
Hypothesis curvature_derive : forall y, is_derive (curvature sigma) y (jerk y).
Hypothesis jerk_bound : forall y, Rabs (jerk y) <= sigma3.
Variables (E : space) (init : initial_law E) (v : mapping E) (k : nat) (x : nat -> E) (alpha : R).
Hypothesis k_pos : (0 < k)%nat.
Hypothesis x_bound : forall s, norm (x (S s)) <= 1.
Notation m := (k + k)%nat.
Notation b := (/ sqrt (INR m)).
Hypothesis radius : weight_scale init + nu_w v / sqrt (INR m) <= alpha.

(** A pair adds $b\,(h_t(\theta+bv)-h_t(\theta-bv))$, whatever its sign. *)
Lemma pair_output c (q d : Prod Line E) t : c * c = 1 ->
  c * state sigma x t (add q (scale (b * c) d)) + - c * state sigma x t (add q (scale (b * - c) d))
  = state sigma x t (add q (scale b d)) - state sigma x t (add q (scale (- b) d)).
Proof.
  intros H; assert (Z : (c - 1) * (c + 1) = 0) by lra; apply Rmult_integral in Z as [Z|Z].
  - replace c with 1 by lra; replace (b * 1) with b by ring; replace (b * - (1)) with (- b) by ring; ring.
  - replace c with (-1) by lra; replace (b * -1) with (- b) by ring; replace (b * - (-1)) with b by ring; ring.
Qed.

Theorem mirror_cancelled ws t (th0 := initialization init k ws) (star := realization_of init v k ws) :
  Rabs (output sigma m (signs init k ws) x t star
        - inner (output_gradient sigma m (signs init k ws) x t th0) (sub star th0))
  <= third_order sigma sigma3 alpha (nu_w v) (nu_u v) t / (6 * INR m).
Proof.
  assert (K0 : 0 < INR k) by now apply lt_0_INR.
  assert (M : INR m = 2 * INR k) by (rewrite plus_INR; ring).
  assert (P : 0 < b) by (apply inverse_pos; lia).
  assert (B2 : b * b = / (2 * INR k)).
  { apply (Rmult_eq_reg_l (INR m)); [|lra]; rewrite (root_inverse_sqr m) by lia; rewrite M; field; lra. }
  unfold star, th0; rewrite (linearized_target sigma E init k k_pos v).
  set (C := third_order sigma sigma3 alpha (nu_w v) (nu_u v) t).
  set (q i := initial init (ws i)).
  set (D i := state sigma x t (add (q i) (scale b (v (q i)))) - state sigma x t (add (q i) (scale (- b) (v (q i))))).
  assert (F : output sigma m (signs init k ws) x t (realization_of init v k ws) = b * Sum k D).
  { unfold output; f_equal; etransitivity.
    - exact (Sum_mirror k (fun c i => c * state sigma x t (add (q i) (scale (b * c) (v (q i)))))
        (fun i => sign init (ws i))).
    - apply Sum_ext; intros i _; apply pair_output, sign_unit. }
  rewrite F; replace (b * Sum k D - _) with (b * Sum k (fun i => D i - 2 * b * feature sigma init v x t (ws i))).
  - apply Rle_trans with (b * (INR k * (b ^ 3 * C / 3))).
    + rewrite Rabs_mult, Rabs_right by lra; apply Rmult_le_compat_l; [lra|].
      eapply Rle_trans; [apply Sum_abs|]; rewrite <- Sum_const; apply Sum_le; intros i _.
      apply (state_taylor_odd sigma jerk sigma3 curvature_derive jerk_bound x x_bound);
        [lra| |apply velocity_w|apply velocity_u].
      eapply Rle_trans; [apply Rplus_le_compat_r, initial_weight|]; unfold Rdiv in radius; lra.
    + replace (b * (INR k * (b ^ 3 * C / 3))) with (INR k * C * ((b * b) * (b * b)) / 3)
        by (generalize b; intros; field).
      rewrite B2, M; right; field; lra.
  - rewrite (Sum_ext k _ (fun i => D i + - (2 * b) * feature sigma init v x t (ws i))) by (intros; ring).
    rewrite Sum_add, Sum_scale.
    replace (b * (Sum k D + - (2 * b) * Sum k (fun i => feature sigma init v x t (ws i))))
      with (b * Sum k D - 2 * (b * b) * Sum k (fun i => feature sigma init v x t (ws i))) by ring.
    rewrite B2; generalize b; intros; field; lra.
Qed.
End Realization.

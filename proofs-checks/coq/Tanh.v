(** * The hyperbolic tangent

    $\tanh$ with $\tanh'=1-\tanh^2$, $\tanh''=-2\tanh(1-\tanh^2)$ and the suprema $1$, $1$, $4/(3\sqrt3)$.
    Source: THEORY, section 5 (`activation-constants`). *)
From RecurrentProofs Require Export Supremum.

Definition tanh_slope x := 1 - tanh x ^ 2.
Definition tanh_curvature x := - 2 * tanh x * tanh_slope x.

Lemma cosh_pos x : 0 < cosh x.
Proof. unfold cosh; pose proof (exp_pos x); pose proof (exp_pos (- x)); lra. Qed.

Lemma tanh_derive x : is_derive tanh x (tanh_slope x).
Proof.
  pose proof (cosh_pos x); unfold tanh_slope, tanh.
  replace (1 - (sinh x / cosh x) ^ 2) with
    ((cosh x * cosh x - sinh x * sinh x) / cosh x ^ 2) by (field; lra).
  apply is_derive_div; [| |lra]; apply is_derive_Reals;
    [apply derivable_pt_lim_sinh|apply derivable_pt_lim_cosh].
Qed.

Lemma tanh_slope_derive x : is_derive tanh_slope x (tanh_curvature x).
Proof.
  unfold tanh_slope, tanh_curvature; auto_derive; [exists (tanh_slope x); apply tanh_derive|].
  replace (Derive (fun y => tanh y) x) with (tanh_slope x)
    by (symmetry; apply is_derive_unique, tanh_derive).
  unfold tanh_slope; ring.
Qed.

Lemma tanh_lt1 x : -1 < tanh x < 1.
Proof.
  pose proof (exp_pos x); pose proof (exp_pos (- x)); pose proof (cosh_pos x).
  unfold tanh; split.
  - apply (Rmult_lt_reg_r (cosh x)); auto; unfold Rdiv.
    rewrite Rmult_assoc, Rinv_l by lra; unfold sinh, cosh; lra.
  - apply (Rmult_lt_reg_r (cosh x)); auto; unfold Rdiv.
    rewrite Rmult_assoc, Rinv_l by lra; unfold sinh, cosh; lra.
Qed.

Theorem tanh_bound x : Rabs (tanh x) <= 1.
Proof. pose proof (tanh_lt1 x); apply Rabs_le; lra. Qed.

Theorem tanh_slope_bound x : Rabs (tanh_slope x) <= 1.
Proof. pose proof (tanh_lt1 x); unfold tanh_slope; apply Rabs_le; nra. Qed.

(** $\lvert2y(1-y^2)\rvert\le4/(3\sqrt3)$: $\frac{16}{27}-(2y(1-y^2))^2=4(\frac13-y^2)^2(\frac43-y^2)$. *)
Lemma cubic_bound y : -1 <= y <= 1 -> Rabs (- 2 * y * (1 - y ^ 2)) <= 4 / (3 * sqrt 3).
Proof.
  intros Hy.
  assert (S : 0 < sqrt 3) by (apply sqrt_lt_R0; lra).
  assert (S2 : sqrt 3 * sqrt 3 = 3) by (apply sqrt_sqrt; lra).
  assert (C : 4 / (3 * sqrt 3) * (4 / (3 * sqrt 3)) = 16 / 27).
  { replace (16 / 27) with (16 / (9 * (sqrt 3 * sqrt 3))) by (rewrite S2; field).
    field; lra. }
  rewrite <- (Rabs_right (4 / (3 * sqrt 3))) by (apply Rle_ge, Rdiv_le_0_compat; lra).
  apply Rsqr_le_abs_0; unfold Rsqr; rewrite C.
  assert (0 <= 4 / 3 - y ^ 2) by nra.
  pose proof (Rmult_le_pos _ _ (pow2_ge_0 (1 / 3 - y ^ 2)) H); lra.
Qed.

(** It is attained at $y=1/\sqrt3$. *)
Lemma cubic_attained : Rabs (- 2 * (/ sqrt 3) * (1 - (/ sqrt 3) ^ 2)) = 4 / (3 * sqrt 3).
Proof.
  assert (S : 0 < sqrt 3) by (apply sqrt_lt_R0; lra).
  assert (S2 : (/ sqrt 3) ^ 2 = / 3) by (rewrite pow_inv, pow2_sqrt; lra).
  rewrite S2, Rabs_left.
  - field; lra.
  - assert (0 < / sqrt 3) by now apply Rinv_0_lt_compat.
    replace (- 2 * / sqrt 3 * (1 - / 3)) with (- (4 / 3) * / sqrt 3) by (field; lra); lra.
Qed.

Lemma third_root_range : -1 < / sqrt 3 < 1.
Proof.
  assert (S : 1 < sqrt 3) by (rewrite <- sqrt_1; apply sqrt_lt_1; lra).
  assert (0 < / sqrt 3) by (apply Rinv_0_lt_compat; lra).
  assert (/ sqrt 3 < / 1) by (apply Rinv_lt_contravar; lra); lra.
Qed.

Theorem tanh_curvature_bound x : Rabs (tanh_curvature x) <= 4 / (3 * sqrt 3).
Proof. pose proof (tanh_lt1 x); apply cubic_bound; lra. Qed.

Definition hyperbolic_tangent : activation :=
  Build_activation tanh tanh_slope tanh_curvature 1 1 (4 / (3 * sqrt 3))
    tanh_derive tanh_slope_derive tanh_bound tanh_slope_bound tanh_curvature_bound.

(** $\tanh'''=-2(1-\tanh^2)(1-3\tanh^2)$, at most 2. *)
Definition tanh_jerk x := - 2 * tanh_slope x * (1 - 3 * tanh x ^ 2).

Lemma tanh_curvature_derive x : is_derive tanh_curvature x (tanh_jerk x).
Proof.
  pose proof (is_derive_mult (fun y => - 2 * tanh y) tanh_slope x _ _
    (is_derive_scal tanh x (- 2) _ (tanh_derive x)) (tanh_slope_derive x) Rmult_comm) as X.
  refine (eq_ind _ (is_derive tanh_curvature x) X _ _).
  unfold plus, mult; simpl; unfold tanh_jerk, tanh_curvature, tanh_slope; ring.
Qed.

Theorem tanh_jerk_bound x : Rabs (tanh_jerk x) <= 2.
Proof.
  pose proof (tanh_lt1 x); unfold tanh_jerk, tanh_slope; set (s := tanh x ^ 2).
  assert (0 <= s <= 1) by (unfold s; nra); apply Rabs_le; nra.
Qed.

Lemma tanh_0 : tanh 0 = 0.
Proof. unfold tanh; rewrite sinh_0; unfold Rdiv; ring. Qed.

Lemma tanh_slope_0 : tanh_slope 0 = 1.
Proof. unfold tanh_slope; rewrite tanh_0; ring. Qed.

(** $\tanh$ takes every value in $(-1,1)$. *)
Lemma tanh_onto y : -1 < y < 1 -> exists x, tanh x = y.
Proof.
  intros Hy; set (q := (1 + y) / (1 - y)); exists (ln q / 2).
  assert (Q : 0 < q) by (apply Rdiv_lt_0_compat; lra).
  unfold tanh, sinh, cosh; rewrite exp_Ropp; set (s := exp (ln q / 2)).
  assert (S : 0 < s) by apply exp_pos.
  assert (S2 : s * s = q).
  { unfold s; rewrite <- exp_plus; replace (ln q / 2 + ln q / 2) with (ln q) by field; now apply exp_ln. }
  replace ((s - / s) / 2 / ((s + / s) / 2)) with ((s * s - 1) / (s * s + 1)) by (field; split; nra).
  rewrite S2; unfold q; field; lra.
Qed.

Theorem tanh_third : third_derivative hyperbolic_tangent 2.
Proof.
  exists tanh_jerk; split; [apply tanh_curvature_derive|].
  apply (supremum_attained _ _ 0); [apply tanh_jerk_bound|].
  unfold tanh_jerk; rewrite tanh_slope_0, tanh_0, Rabs_left; lra.
Qed.

Theorem tanh_exact : exact_constants hyperbolic_tangent.
Proof.
  split; [|split].
  - split; [apply tanh_bound|]; intros e He.
    assert (0 < Rmin e 1 <= 1) by (split; [apply Rmin_glb_lt; lra|apply Rmin_r]).
    destruct (tanh_onto (1 - Rmin e 1 / 2)) as [x Hx]; [lra|]; exists x; simpl; rewrite Hx, Rabs_right by lra.
    pose proof (Rmin_l e 1); lra.
  - apply (supremum_attained _ _ 0); [apply tanh_slope_bound|simpl; rewrite tanh_slope_0; apply Rabs_R1].
  - destruct (tanh_onto (/ sqrt 3) third_root_range) as [x Hx].
    apply (supremum_attained _ _ x); [apply tanh_curvature_bound|].
    simpl; unfold tanh_curvature, tanh_slope; rewrite Hx; apply cubic_attained.
Qed.

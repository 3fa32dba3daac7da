(** * The logistic function

    $\sigma(x)=1/(1+e^{-x})$ with $\sigma'=\sigma(1-\sigma)$, $\sigma''=\sigma(1-\sigma)(1-2\sigma)$ and the suprema
    $1$, $\frac14$, $1/(6\sqrt3)$. Source: THEORY, section 5 (`activation-constants`). *)
From RecurrentProofs Require Export Tanh.

Definition logistic x := / (1 + exp (- x)).
Definition logistic_slope x := logistic x * (1 - logistic x).
Definition logistic_curvature x := logistic x * (1 - logistic x) * (1 - 2 * logistic x).

Lemma logistic_range x : 0 < logistic x < 1.
Proof.
  pose proof (exp_pos (- x)); unfold logistic; split; [apply Rinv_0_lt_compat; lra|].
  rewrite <- Rinv_1; apply Rinv_lt_contravar; lra.
Qed.

Lemma logistic_derive x : is_derive logistic x (logistic_slope x).
Proof.
  pose proof (exp_pos (- x)); unfold logistic_slope, logistic; auto_derive; [lra|field; lra].
Qed.

Lemma logistic_slope_derive x : is_derive logistic_slope x (logistic_curvature x).
Proof.
  pose proof (exp_pos (- x)); unfold logistic_slope, logistic_curvature, logistic.
  auto_derive; [lra|field; lra].
Qed.

Lemma logistic_bound x : Rabs (logistic x) <= 1.
Proof. pose proof (logistic_range x); rewrite Rabs_right; lra. Qed.

Lemma logistic_slope_bound x : Rabs (logistic_slope x) <= 1 / 4.
Proof.
  pose proof (logistic_range x); unfold logistic_slope; pose proof (pow2_ge_0 (1 - 2 * logistic x)).
  rewrite Rabs_right by nra; nra.
Qed.

(** With $y=2\sigma-1$: $\sigma''=\frac18(-2y(1-y^2))$. *)
Lemma logistic_curvature_cubic x (y := 2 * logistic x - 1) :
  Rabs (logistic_curvature x) = / 8 * Rabs (- 2 * y * (1 - y ^ 2)).
Proof.
  rewrite <- (Rabs_right (/ 8)) at 1 by lra; rewrite <- Rabs_mult; f_equal.
  unfold logistic_curvature, y; field.
Qed.

Lemma sixth_root : 1 / (6 * sqrt 3) = / 8 * (4 / (3 * sqrt 3)).
Proof. assert (0 < sqrt 3) by (apply sqrt_lt_R0; lra); field; lra. Qed.

Lemma logistic_curvature_bound x : Rabs (logistic_curvature x) <= 1 / (6 * sqrt 3).
Proof.
  rewrite logistic_curvature_cubic, sixth_root; apply Rmult_le_compat_l; [lra|apply cubic_bound].
  pose proof (logistic_range x); lra.
Qed.

Definition logistic_function : activation :=
  Build_activation logistic logistic_slope logistic_curvature 1 (1 / 4) (1 / (6 * sqrt 3))
    logistic_derive logistic_slope_derive logistic_bound logistic_slope_bound logistic_curvature_bound.

(** It takes every value in $(0,1)$. *)
Lemma logistic_onto s : 0 < s < 1 -> exists x, logistic x = s.
Proof.
  intros Hs; exists (- ln (/ s - 1)); unfold logistic; rewrite Ropp_involutive.
  assert (1 < / s) by (rewrite <- Rinv_1; apply Rinv_lt_contravar; lra).
  rewrite exp_ln by lra; field; lra.
Qed.

(** $\sigma'''=\sigma(1-\sigma)(1-6\sigma(1-\sigma))$, which is $z(1-6z)$ for $0<z\le\frac14$. *)
Definition logistic_jerk x := logistic_slope x * (1 - 6 * logistic_slope x).

Lemma logistic_curvature_derive x : is_derive logistic_curvature x (logistic_jerk x).
Proof.
  pose proof (exp_pos (- x)); unfold logistic_jerk, logistic_slope, logistic_curvature, logistic.
  auto_derive; [lra|field; lra].
Qed.

Theorem logistic_jerk_bound x : Rabs (logistic_jerk x) <= 1 / 8.
Proof.
  pose proof (logistic_range x); pose proof (logistic_slope_bound x) as B; apply Rabs_le_between in B.
  unfold logistic_jerk; assert (0 <= logistic_slope x) by (unfold logistic_slope; nra).
  set (z := logistic_slope x) in *; apply Rabs_le; split; nra.
Qed.

Theorem logistic_third : third_derivative logistic_function (1 / 8).
Proof.
  exists logistic_jerk; split; [apply logistic_curvature_derive|].
  destruct (logistic_onto (1 / 2)) as [x Hx]; [lra|].
  apply (supremum_attained _ _ x); [apply logistic_jerk_bound|].
  unfold logistic_jerk, logistic_slope; rewrite Hx, Rabs_left; lra.
Qed.

Theorem logistic_exact : exact_constants logistic_function.
Proof.
  split; [|split].
  - split; [apply logistic_bound|]; intros e He.
    assert (0 < Rmin e 1 <= 1) by (split; [apply Rmin_glb_lt; lra|apply Rmin_r]).
    destruct (logistic_onto (1 - Rmin e 1 / 2)) as [x Hx]; [lra|]; exists x; simpl; rewrite Hx, Rabs_right by lra.
    pose proof (Rmin_l e 1); lra.
  - destruct (logistic_onto (1 / 2)) as [x Hx]; [lra|].
    apply (supremum_attained _ _ x); [apply logistic_slope_bound|].
    simpl; unfold logistic_slope; rewrite Hx, Rabs_right; lra.
  - pose proof third_root_range; assert (0 < sqrt 3) by (apply sqrt_lt_R0; lra).
    destruct (logistic_onto ((1 + / sqrt 3) / 2)) as [x Hx]; [lra|].
    apply (supremum_attained _ _ x); [apply logistic_curvature_bound|].
    simpl; rewrite logistic_curvature_cubic, Hx, sixth_root.
    replace (2 * ((1 + / sqrt 3) / 2) - 1) with (/ sqrt 3) by (field; lra).
    now rewrite cubic_attained.
Qed.

(** * The error function

    $\operatorname{erf}x=\frac2{\sqrt\pi}\int_0^xe^{-t^2}dt$ with suprema $1$, $2/\sqrt\pi$, $2\sqrt2/\sqrt{\pi e}$. The
    first rests on $\big(\int_0^xe^{-t^2}dt\big)^2+\int_0^1\frac{e^{-x^2(1+t^2)}}{1+t^2}dt=\frac\pi4$: the derivative of
    the left side is zero, and at $x=0$ it is $\arctan1$.
    Source: THEORY, section 5 (`activation-constants`). *)
From RecurrentProofs Require Export Supremum.

Definition gauss (t : R) : R := exp (- t ^ 2).
Definition gauss_integral (x : R) : R := RInt gauss 0 x.
Definition complement_density (x t : R) : R := exp (- (x ^ 2 * (1 + t ^ 2))) / (1 + t ^ 2).
Definition complement (x : R) : R := RInt (complement_density x) 0 1.

Lemma one_plus_sqr t : 0 < 1 + t ^ 2.
Proof. pose proof (pow2_ge_0 t); lra. Qed.

Lemma gauss_derive t : is_derive gauss t (- (2 * t) * gauss t).
Proof. unfold gauss; auto_derive; [auto|simpl; ring]. Qed.

Lemma gauss_continuous t : continuous gauss t.
Proof. apply (ex_derive_continuous gauss); eexists; apply gauss_derive. Qed.

Lemma gauss_integrable a b : ex_RInt gauss a b.
Proof. apply (ex_RInt_continuous (V := R_CompleteNormedModule)); intros; apply gauss_continuous. Qed.

Lemma gauss_integral_derive x : is_derive gauss_integral x (gauss x).
Proof.
  apply (is_derive_RInt gauss gauss_integral 0 x); [|apply gauss_continuous].
  apply filter_forall; intros y; apply (RInt_correct (V := R_CompleteNormedModule)), gauss_integrable.
Qed.

Lemma density_continuous x t : continuous (complement_density x) t.
Proof.
  apply (ex_derive_continuous (complement_density x)); unfold complement_density; auto_derive.
  pose proof (one_plus_sqr t); simpl in *; lra.
Qed.

Lemma density_integrable x : ex_RInt (complement_density x) 0 1.
Proof. apply (ex_RInt_continuous (V := R_CompleteNormedModule)); intros; apply density_continuous. Qed.

Lemma density_derive x t : is_derive (fun x => complement_density x t) x (-2 * x * exp (- (x ^ 2 * (1 + t ^ 2)))).
Proof.
  pose proof (one_plus_sqr t); unfold complement_density; auto_derive; [simpl in *; lra|simpl in *; field; lra].
Qed.

Lemma density_slope_continuous x t :
  continuity_2d_pt (fun u v => Derive (fun z => complement_density z v) u) x t.
Proof.
  apply (continuity_2d_pt_ext (fun u v => -2 * u * exp (- (u ^ 2 * (1 + v ^ 2))))).
  { intros u v; symmetry; apply is_derive_unique, density_derive. }
  apply (continuity_2d_pt_mult (fun u v => -2 * u)).
  - apply (continuity_2d_pt_mult (fun _ _ => -2) (fun u _ => u));
      [apply continuity_2d_pt_const|apply continuity_2d_pt_id1].
  - apply (continuity_1d_2d_pt_comp exp (fun u v => - (u ^ 2 * (1 + v ^ 2)))).
    + apply derivable_continuous_pt, derivable_pt_exp.
    + apply (continuity_2d_pt_opp (fun u v => u ^ 2 * (1 + v ^ 2))).
      apply (continuity_2d_pt_mult (fun u v => u ^ 2) (fun u v => 1 + v ^ 2)).
      * apply (continuity_2d_pt_ext (fun u _ => u * u)); [intros; ring|].
        apply (continuity_2d_pt_mult (fun u _ => u) (fun u _ => u)); apply continuity_2d_pt_id1.
      * apply (continuity_2d_pt_plus (fun _ _ => 1) (fun u v => v ^ 2)); [apply continuity_2d_pt_const|].
        apply (continuity_2d_pt_ext (fun _ v => v * v)); [intros; ring|].
        apply (continuity_2d_pt_mult (fun _ v => v) (fun _ v => v)); apply continuity_2d_pt_id2.
Qed.

(** $\frac{d}{dx}\int_0^1\dots=-2e^{-x^2}\int_0^xe^{-s^2}ds$, with $s=xt$. *)
Lemma complement_derive x : is_derive complement x (- (2 * gauss x * gauss_integral x)).
Proof.
  replace (- _) with (RInt (fun t => Derive (fun u => complement_density u t) x) 0 1).
  - apply is_derive_RInt_param.
    + apply filter_forall; intros y t _; eexists; apply density_derive.
    + intros t _; apply density_slope_continuous.
    + apply filter_forall; intros y; apply density_integrable.
  - set (inside t := scal x (gauss (x * t + 0))).
    assert (I : ex_RInt inside 0 1) by apply (ex_RInt_comp_lin gauss x 0 0 1), gauss_integrable.
    transitivity (RInt (fun t => scal (-2 * gauss x) (inside t)) 0 1).
    + apply RInt_ext; intros t _; etransitivity; [exact (is_derive_unique _ _ _ (density_derive x t))|].
      change (-2 * x * exp (- (x ^ 2 * (1 + t ^ 2))) = -2 * gauss x * (x * gauss (x * t + 0))).
      unfold gauss; replace (- (x ^ 2 * (1 + t ^ 2))) with (- x ^ 2 + - (x * t + 0) ^ 2) by ring.
      rewrite exp_plus; ring.
    + etransitivity; [exact (RInt_scal inside 0 1 (-2 * gauss x) I)|].
      change (-2 * gauss x * RInt inside 0 1 = - (2 * gauss x * gauss_integral x)).
      replace (RInt inside 0 1) with (RInt gauss (x * 0 + 0) (x * 1 + 0))
        by (symmetry; apply (RInt_comp_lin gauss x 0 0 1), gauss_integrable).
      unfold gauss_integral; rewrite Rmult_0_r, Rmult_1_r, !Rplus_0_r; ring.
Qed.

Lemma complement_0 : complement 0 = PI / 4.
Proof.
  unfold complement; rewrite (RInt_ext _ (fun t => / (1 + t ^ 2))).
  - replace (PI / 4) with (minus (atan 1) (atan 0)) by (rewrite atan_1, atan_0; unfold minus, plus, opp; simpl; ring).
    apply is_RInt_unique, (is_RInt_derive atan (fun t => / (1 + t ^ 2))).
    + intros t _; apply is_derive_Reals, derivable_pt_lim_atan.
    + intros t _; apply (ex_derive_continuous (fun t => / (1 + t ^ 2))); auto_derive.
      pose proof (one_plus_sqr t); simpl in *; lra.
  - intros t _; unfold complement_density; rewrite pow_i, Rmult_0_l, Ropp_0, exp_0 by lia.
    apply Rmult_1_l.
Qed.

Theorem gauss_identity x : gauss_integral x ^ 2 + complement x = PI / 4.
Proof.
  assert (D : forall y, is_derive (fun x => gauss_integral x ^ 2 + complement x) y 0).
  { intros y; replace 0 with (2 * gauss_integral y * gauss y + - (2 * gauss y * gauss_integral y)) by ring.
    apply (is_derive_plus (fun x => gauss_integral x ^ 2) complement); [|apply complement_derive].
    auto_derive; [eexists; apply gauss_integral_derive|].
    replace (Derive (fun x => gauss_integral x) y) with (gauss y)
      by (symmetry; apply is_derive_unique, gauss_integral_derive); ring. }
  assert (Z : gauss_integral 0 ^ 2 + complement 0 = PI / 4).
  { rewrite complement_0; unfold gauss_integral; rewrite RInt_point; unfold zero; simpl; ring. }
  rewrite <- Z; destruct (Rtotal_order x 0) as [H|[->|H]]; [|reflexivity|symmetry].
  - apply (eq_is_derive (fun x => gauss_integral x ^ 2 + complement x) x 0); auto.
  - apply (eq_is_derive (fun x => gauss_integral x ^ 2 + complement x) 0 x); auto.
Qed.

(** The second integral lies between $0$ and $e^{-x^2}$. *)
Lemma complement_bounds x : 0 <= complement x <= gauss x.
Proof.
  assert (B : forall t, 0 <= complement_density x t <= gauss x).
  { intros t; pose proof (one_plus_sqr t) as P; pose proof (pow2_ge_0 t); unfold complement_density, gauss.
    set (e := exp _); assert (0 < e) by apply exp_pos; assert (e <= exp (- x ^ 2)).
    { unfold e; pose proof (Rmult_le_pos _ _ (pow2_ge_0 x) H).
      destruct (Rle_lt_or_eq_dec (- (x ^ 2 * (1 + t ^ 2))) (- x ^ 2)) as [L| ->]; [lra| |lra].
      left; now apply exp_increasing. }
    split; [apply Rdiv_le_0_compat; lra|].
    apply (Rmult_le_reg_r (1 + t ^ 2)); auto; unfold Rdiv; rewrite Rmult_assoc, Rinv_l by lra; nra. }
  split.
  - apply RInt_ge_0; [lra|apply density_integrable|intros; apply B].
  - apply Rle_trans with (RInt (fun _ => gauss x) 0 1).
    + apply RInt_le; [lra|apply density_integrable|apply ex_RInt_const|intros; apply B].
    + right; etransitivity; [apply RInt_const|]; change ((1 - 0) * gauss x = gauss x); ring.
Qed.

(** ** $\operatorname{erf}$ *)
Definition erf x := 2 / sqrt PI * gauss_integral x.
Definition erf_slope x := 2 / sqrt PI * gauss x.
Definition erf_curvature x := 2 / sqrt PI * (- (2 * x) * gauss x).

Lemma root_pi : 0 < sqrt PI.
Proof. apply sqrt_lt_R0, PI_RGT_0. Qed.

Lemma erf_sqr x : erf x ^ 2 = 1 - 4 / PI * complement x.
Proof.
  pose proof root_pi; pose proof PI_RGT_0; unfold erf; rewrite Rpow_mult_distr.
  replace ((2 / sqrt PI) ^ 2) with (4 / (sqrt PI * sqrt PI)) by (field; lra).
  rewrite sqrt_sqrt by lra.
  replace (gauss_integral x ^ 2) with (PI / 4 - complement x) by (pose proof (gauss_identity x); lra); field; lra.
Qed.

Lemma erf_derive x : is_derive erf x (erf_slope x).
Proof. apply (is_derive_scal gauss_integral), gauss_integral_derive. Qed.

Lemma erf_slope_derive x : is_derive erf_slope x (erf_curvature x).
Proof. apply (is_derive_scal gauss), gauss_derive. Qed.

Lemma erf_bound x : Rabs (erf x) <= 1.
Proof.
  rewrite <- (Rabs_right 1) by lra; apply Rsqr_le_abs_0; rewrite !Rsqr_pow2, erf_sqr.
  pose proof (complement_bounds x); pose proof PI_RGT_0.
  assert (0 <= 4 / PI * complement x) by (apply Rmult_le_pos; [apply Rdiv_le_0_compat|]; lra); lra.
Qed.

Lemma gauss_range x : 0 < gauss x <= 1.
Proof.
  split; [apply exp_pos|]; unfold gauss; rewrite <- exp_0; pose proof (pow2_ge_0 x).
  destruct (Rle_lt_or_eq_dec (- x ^ 2) 0) as [L| ->]; [lra| |lra]; left; now apply exp_increasing.
Qed.

Lemma erf_slope_bound x : Rabs (erf_slope x) <= 2 / sqrt PI.
Proof.
  pose proof (gauss_range x); assert (P : 0 < 2 / sqrt PI) by (apply Rdiv_lt_0_compat; [lra|apply root_pi]).
  unfold erf_slope; rewrite Rabs_right by (apply Rle_ge, Rmult_le_pos; lra); nra.
Qed.

(** $(\sigma'')^2=\frac{16}\pi x^2e^{-2x^2}\le\frac8{\pi e}$, as $y\,e^{-y}\le e^{-1}$ at $y=2x^2$. *)
Definition erf_sigma2 : R := 2 * sqrt 2 / sqrt (PI * exp 1).

Lemma erf_sigma2_sqr : erf_sigma2 * erf_sigma2 = 8 / (PI * exp 1).
Proof.
  pose proof PI_RGT_0; pose proof (exp_pos 1); assert (0 < PI * exp 1) by now apply Rmult_lt_0_compat.
  assert (0 < sqrt (PI * exp 1)) by now apply sqrt_lt_R0.
  unfold erf_sigma2.
  replace (_ * _) with (4 * (sqrt 2 * sqrt 2) / (sqrt (PI * exp 1) * sqrt (PI * exp 1))) by (field; lra).
  rewrite !sqrt_sqrt by lra; field; split; lra.
Qed.

Lemma erf_sigma2_nonneg : 0 <= erf_sigma2.
Proof.
  apply Rdiv_le_0_compat; [apply Rmult_le_pos; [lra|apply sqrt_pos]|].
  apply sqrt_lt_R0, Rmult_lt_0_compat; [apply PI_RGT_0|apply exp_pos].
Qed.

Lemma erf_curvature_sqr x : erf_curvature x * erf_curvature x = 8 / PI * (2 * x ^ 2 * exp (- (2 * x ^ 2))).
Proof.
  pose proof root_pi; pose proof PI_RGT_0; unfold erf_curvature, gauss.
  replace (_ * _) with (16 / (sqrt PI * sqrt PI) * (x ^ 2 * (exp (- x ^ 2) * exp (- x ^ 2)))) by (field; lra).
  rewrite sqrt_sqrt, <- exp_plus by lra; replace (- x ^ 2 + - x ^ 2) with (- (2 * x ^ 2)) by ring; field; lra.
Qed.

Lemma erf_curvature_bound x : Rabs (erf_curvature x) <= erf_sigma2.
Proof.
  rewrite <- (Rabs_right erf_sigma2) by (apply Rle_ge, erf_sigma2_nonneg).
  apply Rsqr_le_abs_0; unfold Rsqr; rewrite erf_curvature_sqr, erf_sigma2_sqr.
  pose proof PI_RGT_0; pose proof (exp_pos 1); set (y := 2 * x ^ 2).
  replace (8 / (PI * exp 1)) with (8 / PI * / exp 1) by (field; split; lra).
  apply Rmult_le_compat_l; [apply Rdiv_le_0_compat; lra|]; rewrite <- exp_Ropp.
  replace (- (1)) with ((y - 1) + - y) by ring; rewrite exp_plus; apply Rmult_le_compat_r; [apply Rlt_le, exp_pos|].
  pose proof (exp_ineq1_le (y - 1)); lra.
Qed.

Definition error_function : activation :=
  Build_activation erf erf_slope erf_curvature 1 (2 / sqrt PI) erf_sigma2
    erf_derive erf_slope_derive erf_bound erf_slope_bound erf_curvature_bound.

(** $\sigma'''=\frac4{\sqrt\pi}(2x^2-1)e^{-x^2}$, and $2y-1<2y\le e\,y\le e^y$ at $y=x^2$. *)
Definition erf_jerk x := 4 / sqrt PI * ((2 * x ^ 2 - 1) * gauss x).

Lemma erf_curvature_derive x : is_derive erf_curvature x (erf_jerk x).
Proof.
  pose proof root_pi; unfold erf_curvature, erf_jerk; auto_derive; [eexists; apply gauss_derive|].
  replace (Derive (fun x => gauss x) x) with (- (2 * x) * gauss x)
    by (symmetry; apply is_derive_unique, gauss_derive); field; lra.
Qed.

Theorem erf_jerk_bound x : Rabs (erf_jerk x) <= 4 / sqrt PI.
Proof.
  assert (P : 0 < 4 / sqrt PI) by (apply Rdiv_lt_0_compat; [lra|apply root_pi]).
  unfold erf_jerk; rewrite Rabs_mult, (Rabs_right (4 / sqrt PI)) by lra.
  rewrite <- (Rmult_1_r (4 / sqrt PI)) at 2; apply Rmult_le_compat_l; [lra|].
  pose proof (gauss_range x) as G; pose proof (pow2_ge_0 x) as Y; set (y := x ^ 2) in *.
  assert (I : exp y * gauss x = 1) by (unfold gauss; fold y; rewrite <- exp_plus, Rplus_opp_r; apply exp_0).
  assert (E : 2 * y <= exp y).
  { replace y with (1 + (y - 1)) at 2 by ring; rewrite exp_plus.
    pose proof (exp_ineq1_le 1); pose proof (exp_ineq1_le (y - 1)); nra. }
  pose proof (Rmult_le_compat_r (gauss x) _ _ ltac:(lra) E); apply Rabs_le; split; nra.
Qed.

Theorem erf_third : third_derivative error_function (4 / sqrt PI).
Proof.
  assert (P : 0 < 4 / sqrt PI) by (apply Rdiv_lt_0_compat; [lra|apply root_pi]).
  exists erf_jerk; split; [apply erf_curvature_derive|].
  apply (supremum_attained _ _ 0); [apply erf_jerk_bound|].
  unfold erf_jerk, gauss; rewrite pow_i, Ropp_0, exp_0 by lia.
  replace (4 / sqrt PI * ((2 * 0 - 1) * 1)) with (- (4 / sqrt PI)) by ring; rewrite Rabs_Ropp, Rabs_right; lra.
Qed.

Theorem erf_exact : exact_constants error_function.
Proof.
  pose proof root_pi; pose proof PI_RGT_0; split; [|split].
  - split; [apply erf_bound|intros e He]; exists (sqrt (2 / e)); simpl; set (x := sqrt (2 / e)).
    assert (X : x ^ 2 = 2 / e) by (apply pow2_sqrt, Rdiv_le_0_compat; lra).
    assert (G : 2 * gauss x < e).
    { unfold gauss; rewrite X, exp_Ropp; pose proof (exp_ineq1_le (2 / e)).
      assert (0 < 2 / e) by (apply Rdiv_lt_0_compat; lra).
      apply (Rmult_lt_reg_r (exp (2 / e))); [apply exp_pos|].
      rewrite Rmult_assoc, Rinv_l by (pose proof (exp_pos (2 / e)); lra).
      apply Rlt_le_trans with (e * (1 + 2 / e)); [replace (e * (1 + 2 / e)) with (e + 2) by (field; lra); lra|].
      apply Rmult_le_compat_l; lra. }
    pose proof (complement_bounds x) as [C0 C1]; pose proof (erf_sqr x) as S; pose proof (erf_bound x) as B.
    assert (P2 : 4 / PI <= 2).
    { pose proof PI2_1; apply (Rmult_le_reg_r PI); auto; unfold Rdiv; rewrite Rmult_assoc, Rinv_l by lra; lra. }
    pose proof (Rmult_le_compat_r _ _ _ C0 P2); rewrite <- pow2_abs in S; pose proof (Rabs_pos (erf x)); nra.
  - apply (supremum_attained _ _ 0); [apply erf_slope_bound|simpl; unfold erf_slope, gauss].
    rewrite pow_i, Ropp_0, exp_0, Rmult_1_r, Rabs_right by lia || (apply Rle_ge, Rdiv_le_0_compat; lra); auto.
  - apply (supremum_attained _ _ (sqrt (/ 2))); [apply erf_curvature_bound|simpl].
    rewrite <- (Rabs_right erf_sigma2) by (apply Rle_ge, erf_sigma2_nonneg).
    apply Rsqr_eq_abs_0; unfold Rsqr; rewrite erf_curvature_sqr, erf_sigma2_sqr, pow2_sqrt by lra.
    replace (2 * / 2) with 1 by field; rewrite exp_Ropp; pose proof (exp_pos 1); field; split; lra.
Qed.

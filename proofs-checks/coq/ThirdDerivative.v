(** * The third derivative of the hidden state

    With $\sigma_3\ge\sup\lvert\sigma'''\rvert$ the third derivative along a line of parameters is at most $C_t$; and
    Taylor's theorem for the odd part of the state.
    Source: THEORY, section 9, item 4 (`realization/mirror-cancelled`). *)
From RecurrentProofs Require Export Smoothness.

(** $C_t=\sigma_3(q_t\cdot r)^3+3\sigma_2(q_t\cdot r)A_t+\sigma_1(3r_w\,r^\top Q_{t-1}r+\alpha C_{t-1})$ with
    $A_t=2r_w\,(g_{t-1}\cdot r)+\alpha\,r^\top Q_{t-1}r$; $q_t\cdot r$ is [reach], $g_t=\sigma_1q_t$, and $C_0=0$. *)
Fixpoint third_order (sigma : activation) (sigma3 alpha rw ru : R) (t : nat) : R :=
  match t with
  | O => 0
  | S k =>
    let a := sigma1 sigma * alpha in
    let q := reach sigma rw ru a (S k) in
    let F := form (majorant_matrix sigma a k) rw ru in
    let A := 2 * rw * (sigma1 sigma * reach sigma rw ru a k) + alpha * F in
    sigma3 * q ^ 3 + 3 * sigma2 sigma * (q * A)
      + sigma1 sigma * (3 * rw * F + alpha * third_order sigma sigma3 alpha rw ru k)
  end.

(** $\lvert f(b)-f(-b)-2b\,f'(0)\rvert\le\frac{b^3}3\sup\lvert f'''\rvert$. *)
Lemma taylor_odd_up f g k j B b : 0 <= b ->
  (forall r, - b <= r <= b -> is_derive f r (g r)) ->
  (forall r, - b <= r <= b -> is_derive g r (k r)) ->
  (forall r, - b <= r <= b -> is_derive k r (j r)) ->
  (forall r, - b <= r <= b -> j r <= B) ->
  f b - f (- b) - 2 * b * g 0 <= b ^ 3 * B / 3.
Proof.
  intros Hb Hf Hg Hk Hj.
  assert (M : forall (F G : R -> R) r s, - b <= r <= b -> is_derive F (- r) (G (- r)) ->
    s = - G (- r) -> is_derive (fun r => F (- r)) r s).
  { intros F G r s _ D ->; replace (- G (- r)) with (-1 * G (- r)) by ring.
    apply (is_derive_comp F (fun r => - r)); [exact D|].
    auto_derive; auto; ring. }
  assert (K : forall r, 0 <= r <= b -> k r - k (- r) <= 2 * r * B).
  { intros r Hr; destruct (mean_value (fun s => k s - k (- s)) (fun s => j s + j (- s)) r) as [c [Hc E]]; [lra| |].
    - intros s Hs; replace (j s + j (- s)) with (j s - - j (- s)) by ring.
      apply (is_derive_minus k (fun s => k (- s))); [apply Hk; lra|].
      apply (M k j); [lra|apply Hk; lra|reflexivity].
    - rewrite Ropp_0 in E.
      assert ((j c + j (- c)) * r <= 2 * B * r)
        by (apply Rmult_le_compat_r; [lra|pose proof (Hj c ltac:(lra)); pose proof (Hj (- c) ltac:(lra)); lra]).
      lra. }
  assert (G : forall r, 0 <= r <= b -> g r + g (- r) - 2 * g 0 <= r ^ 2 * B).
  { intros r Hr; destruct (mean_value (fun s => g s + g (- s) - s ^ 2 * B) (fun s => k s - k (- s) - 2 * s * B) r)
      as [c [Hc E]]; [lra| |].
    - intros s Hs; apply (is_derive_minus (fun s => g s + g (- s)) (fun s => s ^ 2 * B)).
      + apply (is_derive_plus g (fun s => g (- s))); [apply Hg; lra|].
        apply (M g k); [lra|apply Hg; lra|reflexivity].
      + auto_derive; auto; ring.
    - rewrite Ropp_0 in E; pose proof (K c ltac:(lra)).
      assert ((k c - k (- c) - 2 * c * B) * r <= 0 * r) by (apply Rmult_le_compat_r; lra); lra. }
  destruct (mean_value (fun s => f s - f (- s) - (2 * s * g 0 + s ^ 3 * B / 3))
    (fun s => g s + g (- s) - (2 * g 0 + s ^ 2 * B)) b) as [c [Hc E]]; [lra| |].
  - intros s Hs; apply (is_derive_minus (fun s => f s - f (- s)) (fun s => 2 * s * g 0 + s ^ 3 * B / 3)).
    + replace (g s + g (- s)) with (g s - - g (- s)) by ring.
      apply (is_derive_minus f (fun s => f (- s))); [apply Hf; lra|].
      apply (M f g); [lra|apply Hf; lra|reflexivity].
    + auto_derive; auto; field.
  - rewrite Ropp_0 in E; pose proof (G c ltac:(lra)).
    assert ((g c + g (- c) - (2 * g 0 + c ^ 2 * B)) * b <= 0 * b) by (apply Rmult_le_compat_r; lra); lra.
Qed.

Lemma taylor_odd f g k j B b : 0 <= b ->
  (forall r, - b <= r <= b -> is_derive f r (g r)) ->
  (forall r, - b <= r <= b -> is_derive g r (k r)) ->
  (forall r, - b <= r <= b -> is_derive k r (j r)) ->
  (forall r, - b <= r <= b -> Rabs (j r) <= B) ->
  Rabs (f b - f (- b) - 2 * b * g 0) <= b ^ 3 * B / 3.
Proof.
  intros Hb Hf Hg Hk Hj; apply Rabs_le; split.
  - enough (- f b - - f (- b) - 2 * b * - g 0 <= b ^ 3 * B / 3) by lra.
    apply (taylor_odd_up (fun r => - f r) (fun r => - g r) (fun r => - k r) (fun r => - j r)); auto; intros r Hr.
    + now apply @is_derive_opp, Hf.
    + now apply @is_derive_opp, Hg.
    + now apply @is_derive_opp, Hk.
    + specialize (Hj r Hr); apply Rabs_le_between in Hj; lra.
  - apply (taylor_odd_up f g k j); auto; intros r Hr.
    specialize (Hj r Hr); apply Rabs_le_between in Hj; lra.
Qed.

Section Neuron.
Variables (sigma : activation) (jerk : R -> R) (sigma3 : R).
(** $\sigma'''$ and its bound. *)
Hypothesis curvature_derive : forall y, is_derive (curvature sigma) y (jerk y).
Hypothesis jerk_bound : forall y, Rabs (jerk y) <= sigma3.

(** ** Along a line  r |-> (w + r e, z_t + r y_t) *)
Section AlongLine.
Variables (w e : R) (z y : nat -> R).
Notation line_state := (line_state sigma w e z y).
Notation line_slope := (line_slope sigma w e z y).
Notation line_curvature := (line_curvature sigma w e z y).
Notation line_preactivation := (line_preactivation sigma w e z y).
Notation preactivation_slope := (preactivation_slope sigma w e z y).

(** the second derivative of $a_{k+1}$ *)
Definition preactivation_curvature r k := 2 * e * line_slope r k + (w + r * e) * line_curvature r k.

Fixpoint line_jerk (r : R) (t : nat) : R :=
  match t with
  | O => 0
  | S k => jerk (line_preactivation r k) * preactivation_slope r k ^ 3
           + 3 * curvature sigma (line_preactivation r k) * (preactivation_slope r k * preactivation_curvature r k)
           + slope sigma (line_preactivation r k) * (3 * e * line_curvature r k + (w + r * e) * line_jerk r k)
  end.

Lemma preactivation_slope_derive k r :
  is_derive (fun r => preactivation_slope r k) r (preactivation_curvature r k).
Proof.
  apply (is_derive_ext (fun r => ((w + r * e) * line_slope r k + (y (S k) + r * 0)) + e * line_state r k)).
  { intros s; unfold HiddenState.preactivation_slope; simpl; ring. }
  replace (preactivation_curvature r k) with
    ((e * line_slope r k + (w + r * e) * line_curvature r k + 0) + e * line_slope r k)
    by (unfold preactivation_curvature; ring).
  apply (is_derive_plus (fun r => _ + _) (fun r => e * line_state r k)).
  - apply (affine_derive _ _ _ _ (fun r => line_slope r k)), line_slope_derive.
  - apply (is_derive_scal (fun r => line_state r k)), line_state_derive.
Qed.

Theorem line_curvature_derive t r : is_derive (fun r => line_curvature r t) r (line_jerk r t).
Proof.
  revert r; induction t; intros r; [apply (is_derive_const (0 : R) r)|].
  assert (P : is_derive (fun r => line_preactivation r t) r (preactivation_slope r t))
    by apply line_preactivation_derive, line_state_derive.
  pose proof (preactivation_slope_derive t r) as A.
  assert (D : is_derive (fun r => preactivation_curvature r t) r
    (3 * e * line_curvature r t + (w + r * e) * line_jerk r t)).
  { apply (is_derive_ext (fun r => ((w + r * e) * line_curvature r t + (0 + r * 0)) + 2 * e * line_slope r t)).
    { intros s; unfold preactivation_curvature; simpl; ring. }
    replace (_ + _) with
      ((e * line_curvature r t + (w + r * e) * line_jerk r t + 0) + 2 * e * line_curvature r t) by ring.
    apply (is_derive_plus (fun r => _ + _) (fun r => 2 * e * line_slope r t)).
    - apply (affine_derive _ _ _ _ (fun r => line_curvature r t)), IHt.
    - apply (is_derive_scal (fun r => line_slope r t)), line_slope_derive. }
  assert (C : is_derive (fun r => curvature sigma (line_preactivation r t)) r
    (jerk (line_preactivation r t) * preactivation_slope r t)).
  { rewrite Rmult_comm; now apply (is_derive_comp (curvature sigma) (fun r => line_preactivation r t)). }
  assert (S : is_derive (fun r => slope sigma (line_preactivation r t)) r
    (curvature sigma (line_preactivation r t) * preactivation_slope r t)).
  { rewrite Rmult_comm; apply (is_derive_comp (slope sigma) (fun r => line_preactivation r t)); auto.
    apply slope_derive. }
  pose proof (is_derive_mult (fun r => preactivation_slope r t) (fun r => preactivation_slope r t) r _ _ A A Rmult_comm)
    as A2.
  pose proof (is_derive_mult (fun r => curvature sigma (line_preactivation r t))
    (fun r => preactivation_slope r t * preactivation_slope r t) r _ _ C A2 Rmult_comm) as CA.
  pose proof (is_derive_mult (fun r => slope sigma (line_preactivation r t))
    (fun r => preactivation_curvature r t) r _ _ S D Rmult_comm) as SD.
  pose proof (is_derive_plus _ _ r _ _ CA SD) as X.
  refine (eq_ind _ (fun l => is_derive (fun r => line_curvature r (Datatypes.S t)) r l) X _ _).
  cbn [line_jerk]; unfold plus, mult; simpl; ring.
Qed.

Variables (alpha eps nv : R).
Hypothesis e_bound : Rabs e <= eps.
Hypothesis y_bound : forall k, Rabs (y (S k)) <= nv.
Notation a := (sigma1 sigma * alpha).

Theorem line_jerk_bound t r : Rabs (w + r * e) <= alpha ->
  Rabs (line_jerk r t) <= third_order sigma sigma3 alpha eps nv t.
Proof.
  intros Hw; induction t; [simpl; rewrite Rabs_R0; lra|]; cbn [line_jerk third_order].
  destruct (line_slope_bound sigma w e z y alpha eps nv e_bound y_bound t r Hw) as [Ha Hg].
  pose proof (line_curvature_bound sigma w e z y alpha eps nv e_bound y_bound t r Hw) as Hc.
  assert (R2 : Rabs 2 <= 2) by (rewrite Rabs_right; lra); assert (R3 : Rabs 3 <= 3) by (rewrite Rabs_right; lra).
  assert (A : Rabs (preactivation_curvature r t) <= 2 * eps * (sigma1 sigma * reach sigma eps nv a t)
      + alpha * form (majorant_matrix sigma a t) eps nv)
    by (apply abs_add; apply abs_mul; auto using abs_mul).
  apply abs_add; [apply abs_add|]; apply abs_mul; auto using abs_mul, curvature_bound, slope_bound.
  - rewrite <- RPow_abs; apply pow_incr; split; [apply Rabs_pos|exact Ha].
  - apply abs_add; apply abs_mul; auto using abs_mul.
Qed.
End AlongLine.

(** ** In the parameters of a neuron *)
Section Inputs.
Context {E : space}.
Variable x : nat -> E.
Hypothesis x_bound : forall k, norm (x (S k)) <= 1.

(** $\lvert h_t(\theta+bv)-h_t(\theta-bv)-2b\langle\nabla h_t(\theta),v\rangle\rvert\le\frac{b^3}3C_t$. *)
Theorem state_taylor_odd (q v : Prod Line E) alpha rw ru b t : 0 <= b ->
  Rabs (fst q) + b * rw <= alpha -> Rabs (fst v) <= rw -> norm (snd v) <= ru ->
  Rabs (state sigma x t (add q (scale b v)) - state sigma x t (add q (scale (- b) v))
        - 2 * b * inner (gradient sigma x t q) v)
  <= b ^ 3 * third_order sigma sigma3 alpha rw ru t / 3.
Proof.
  destruct q as [w u], v as [e v]; simpl in w, e; cbn [fst snd]; intros Hb Hw He Hv.
  pose proof (taylor_odd (fun r => line_state sigma w e (drive x u) (drive x v) r t)
    (fun r => line_slope sigma w e (drive x u) (drive x v) r t)
    (fun r => line_curvature sigma w e (drive x u) (drive x v) r t)
    (fun r => line_jerk w e (drive x u) (drive x v) r t) (third_order sigma sigma3 alpha rw ru t) b Hb
    (fun r _ => line_state_derive sigma w e (drive x u) (drive x v) t r)
    (fun r _ => line_slope_derive sigma w e (drive x u) (drive x v) t r)
    (fun r _ => line_curvature_derive w e (drive x u) (drive x v) t r)) as K; cbv beta in K.
  rewrite line_slope_gradient in K; unfold line_state in K; rewrite !drive_line, drive_0 in K.
  replace (w + 0 * e) with w in K by ring; apply K.
  intros r Hr; apply line_jerk_bound; auto.
  - intros s; eapply Rle_trans; [now apply drive_bound|exact Hv].
  - eapply Rle_trans; [apply abs_add; [apply Rle_refl|apply (abs_mul r e b rw); auto; now apply Rabs_le]|exact Hw].
Qed.
End Inputs.
End Neuron.

(** * The hidden state is locally smooth

    Second derivatives along a line of parameters are at most $r^\top Q_t\,r$, and the hidden state lies within half of
    that of its linearization. Source: THEORY, section 1 (`hidden-state-gradient`, `hidden-state-smoothness`). *)
From RecurrentProofs Require Export Majorant.

Section Neuron.
Variable sigma : activation.
Notation s0 := (sigma0 sigma). Notation s1 := (sigma1 sigma). Notation s2 := (sigma2 sigma).

(** ** Along a line  r |-> (w + r e, z_t + r y_t) *)
Section AlongLine.
Variables (w e : R) (z y : nat -> R).
Notation line_state := (line_state sigma w e z y).
Notation line_slope := (line_slope sigma w e z y).
Notation line_preactivation := (line_preactivation sigma w e z y).
Notation preactivation_slope := (preactivation_slope sigma w e z y).

Fixpoint line_curvature (r : R) (t : nat) : R :=
  match t with
  | O => 0
  | S k => curvature sigma (line_preactivation r k) * (preactivation_slope r k * preactivation_slope r k)
           + slope sigma (line_preactivation r k) * (2 * e * line_slope r k + (w + r * e) * line_curvature r k)
  end.

Theorem line_slope_derive t r : is_derive (fun r => line_slope r t) r (line_curvature r t).
Proof.
  revert r; induction t; intros r; [apply (is_derive_const (0 : R) r)|].
  assert (D : is_derive (fun r => preactivation_slope r t) r
    (2 * e * line_slope r t + (w + r * e) * line_curvature r t)).
  { apply (is_derive_ext (fun r => ((w + r * e) * line_slope r t + (y (S t) + r * 0)) + e * line_state r t)).
    { intros s; unfold HiddenState.preactivation_slope; simpl; ring. }
    replace (_ + _) with
      ((e * line_slope r t + (w + r * e) * line_curvature r t + 0) + e * line_slope r t) by ring.
    apply (is_derive_plus (fun r => _ + _) (fun r => e * line_state r t)).
    - apply (affine_derive _ _ _ _ (fun r => line_slope r t)), IHt.
    - apply (is_derive_scal (fun r => line_state r t)), line_state_derive. }
  assert (S : is_derive (fun r => slope sigma (line_preactivation r t)) r
    (curvature sigma (line_preactivation r t) * preactivation_slope r t)).
  { rewrite Rmult_comm; apply (is_derive_comp (slope sigma) (fun r => line_preactivation r t)).
    - apply slope_derive.
    - apply line_preactivation_derive, line_state_derive. }
  replace (line_curvature r (Datatypes.S t)) with
    (curvature sigma (line_preactivation r t) * preactivation_slope r t * preactivation_slope r t
     + slope sigma (line_preactivation r t) * (2 * e * line_slope r t + (w + r * e) * line_curvature r t))
    by (simpl; ring).
  apply (is_derive_mult (fun r => slope sigma (line_preactivation r t)) (fun r => preactivation_slope r t)
    r _ _ S D Rmult_comm).
Qed.

Variables (alpha eps nv : R).
Hypothesis e_bound : Rabs e <= eps.
Hypothesis y_bound : forall k, Rabs (y (S k)) <= nv.
Notation a := (s1 * alpha).

Theorem line_curvature_bound t r : Rabs (w + r * e) <= alpha ->
  Rabs (line_curvature r t) <= form (majorant_matrix sigma a t) eps nv.
Proof.
  intros Hw; induction t; [rewrite form_0; simpl; rewrite Rabs_R0; lra|]; rewrite form_S; simpl.
  destruct (line_slope_bound sigma w e z y alpha eps nv e_bound y_bound t r Hw) as [Ha Hg].
  eapply Rle_trans.
  - apply abs_add; apply abs_mul;
      [apply curvature_bound|exact (abs_mul _ _ _ _ Ha Ha)|apply slope_bound|].
    apply abs_add; apply abs_mul; [|exact Hg|exact Hw|exact IHt].
    apply abs_mul; [right; apply Rabs_right; lra|exact e_bound].
  - apply Req_le; unfold addition; ring.
Qed.

Lemma between r : Rabs w <= alpha -> Rabs (w + e) <= alpha -> 0 <= r <= 1 -> Rabs (w + r * e) <= alpha.
Proof. intros H0 H1 Hr; apply Rabs_le_between in H0; apply Rabs_le_between in H1; apply Rabs_le; nra. Qed.

Theorem line_taylor t : Rabs w <= alpha -> Rabs (w + e) <= alpha ->
  Rabs (line_state 1 t - line_state 0 t - line_slope 0 t) <= form (majorant_matrix sigma a t) eps nv / 2.
Proof.
  intros H0 H1;
    apply (taylor (fun r => line_state r t) (fun r => line_slope r t) (fun r => line_curvature r t)).
  - intros; apply line_state_derive.
  - intros; apply line_slope_derive.
  - intros r Hr; apply line_curvature_bound; auto using between.
Qed.
End AlongLine.

(** ** In the parameters of a neuron *)
Section Inputs.
Context {E : space}.
Variable x : nat -> E.
Hypothesis x_bound : forall k, norm (x (S k)) <= 1.
Variable alpha : R.
Notation a := (s1 * alpha).
Implicit Types q v : Prod Line E.

(** $\langle v,\nabla^2h_t(\theta)\,v\rangle$, as the derivative of $r\mapsto\langle\nabla h_t(\theta+rv),v\rangle$. *)
Definition second_derivative t q v : R :=
  line_curvature (fst q) (fst v) (drive x (snd q)) (drive x (snd v)) 0 t.

(** the derivative of the slope, at every point of the line *)
Lemma gradient_derive t q v :
  is_derive (fun r => inner (gradient sigma x t (add q (scale r v))) v) 0 (second_derivative t q v).
Proof.
  destruct q as [w u], v as [e v].
  pose proof (line_slope_derive w e (drive x u) (drive x v) t 0) as H; revert H; apply is_derive_ext.
  intros r; rewrite line_slope_gradient, drive_line; simpl; ring.
Qed.

Theorem second_derivative_bound t q v : Rabs (fst q) <= alpha ->
  Rabs (second_derivative t q v) <= form (majorant_matrix sigma a t) (Rabs (fst v)) (norm (snd v)).
Proof.
  intros Hw; apply line_curvature_bound.
  - lra.
  - intros; now apply drive_bound.
  - now rewrite Rmult_0_l, Rplus_0_r.
Qed.

(** $\lvert\langle v,\nabla^2h_t\,v\rangle\rvert\le\beta_t\lVert v\rVert^2$. *)
Theorem second_derivative_curvature t q v : Rabs (fst q) <= alpha ->
  Rabs (second_derivative t q v) <= largest_curvature sigma a t * norm v ^ 2.
Proof.
  intros Hw; eapply Rle_trans; [now apply second_derivative_bound|].
  eapply Rle_trans; [apply form_below_curvature|right; f_equal].
  rewrite pow2_abs; replace (norm v ^ 2) with (inner v v) by (rewrite <- norm_sqr; ring).
  change (inner v v) with (fst v * fst v + inner (snd v) (snd v)); rewrite <- norm_sqr; ring.
Qed.

(** moving all the way, and not at all *)
Lemma state_at_1 t q q' : state sigma x t (add q (scale 1 (sub q' q))) = state sigma x t q'.
Proof.
  unfold state; f_equal; [simpl; ring|apply functional_extensionality; intros].
  unfold drive; simpl; inner_expand; ring.
Qed.

Lemma state_at_0 t q v : state sigma x t (add q (scale 0 v)) = state sigma x t q.
Proof.
  unfold state; f_equal; [simpl; ring|apply functional_extensionality; intros].
  unfold drive; simpl; inner_expand; ring.
Qed.

Lemma weight_between q q' r : Rabs (fst q) <= alpha -> Rabs (fst q') <= alpha -> 0 <= r <= 1 ->
  Rabs (fst (add q (scale r (sub q' q)))) <= alpha.
Proof.
  intros H H' Hr; simpl in *; apply Rabs_le_between in H; apply Rabs_le_between in H'; apply Rabs_le; nra.
Qed.

(** $\lvert h_t(\theta')-h_t(\theta)\rvert\le L_t\lVert\theta'-\theta\rVert$. *)
Theorem state_lipschitz t q q' : Rabs (fst q) <= alpha -> Rabs (fst q') <= alpha ->
  Rabs (state sigma x t q' - state sigma x t q) <= lipschitz sigma a t * norm (sub q' q).
Proof.
  intros H H'; rewrite <- (state_at_1 t q q'), <- (state_at_0 t q (sub q' q)) at 1.
  apply (lipschitz_of_gradient (state sigma x t) (gradient sigma x t) (fun q => Rabs (fst q) <= alpha)).
  - intros; apply state_derive.
  - intros; now apply weight_between.
  - intros; now apply gradient_norm.
Qed.

(** $\lvert h_t(\theta')-h_t(\theta)-\langle\nabla h_t(\theta),\theta'-\theta\rangle\rvert\le\tfrac12r^\top Q_t\,r$. *)
Theorem state_taylor t q q' : Rabs (fst q) <= alpha -> Rabs (fst q') <= alpha ->
  Rabs (state sigma x t q' - state sigma x t q - inner (gradient sigma x t q) (sub q' q))
  <= form (majorant_matrix sigma a t) (Rabs (fst q' - fst q)) (norm (sub (snd q') (snd q))) / 2.
Proof.
  intros Hw Hw'; rewrite <- (state_at_1 t q q'), <- (state_at_0 t q (sub q' q)) at 1.
  destruct q as [w u], q' as [w' u']; simpl in w, w', Hw, Hw'; cbn [fst snd].
  replace (w' - w) with (w' + -1 * w) by ring; set (e := w' + -1 * w).
  assert (C := line_taylor w e (drive x u) (drive x (sub u' u)) alpha (Rabs e) (norm (sub u' u)) (Rle_refl _)
    ltac:(intros; now apply drive_bound) t Hw).
  replace (w + e) with w' in C by (unfold e; ring); specialize (C Hw').
  rewrite line_slope_gradient in C; unfold line_state in C; rewrite !drive_line in C.
  assert (D : drive x (add u (scale 0 (sub u' u))) = drive x u)
    by (apply functional_extensionality; intros; unfold drive; inner_expand; ring).
  unfold state; simpl; fold (sub u' u); rewrite D in *.
  replace (w + 0 * e) with w in C by ring; fold e.
  now replace (w + 0 * e) with w by ring.
Qed.
End Inputs.
End Neuron.

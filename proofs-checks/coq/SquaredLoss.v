(** * The squared loss

    $R=\frac1N\sum_j(f_j-y_j)^2$ over $N$ observations and its gradient: $\lVert\nabla R\rVert^2\le4L^2R$ if
    $\lVert\nabla f_j\rVert\le L$, and $\langle\nabla R,\theta-\theta^\star\rangle\ge2(R-\varepsilon\sqrt R)$ if the
    linearization at $\theta$ misses the label at $\theta^\star$ by at most $\varepsilon$.
    Source: THEORY, section 4 (`descent-step`). *)
From RecurrentProofs Require Export InnerProducts.

Section SquaredLoss.
Context {E : space}.
Variables (n : nat) (f : nat -> E -> R) (df : nat -> E -> E) (y : nat -> R).
Hypothesis n_pos : (0 < n)%nat.

Definition mean_square (th : E) : R := Sum n (fun j => (f j th - y j) * (f j th - y j)) / INR n.
Definition mean_gradient (th : E) : E :=
  scale (2 / INR n) (VectorSum n (fun j => scale (f j th - y j) (df j th))).

Lemma n_pos' : 0 < INR n. Proof. now apply lt_0_INR. Qed.

Lemma mean_square_pos th : 0 <= mean_square th.
Proof.
  apply Rdiv_le_0_compat; [apply Sum_pos; intros; apply Rle_0_sqr|apply n_pos'].
Qed.

Lemma sqr_derive (G : R -> R) c x dG : is_derive G x dG ->
  is_derive (fun r => (G r - c) * (G r - c)) x (2 * (G x - c) * dG).
Proof.
  intros H; auto_derive; [repeat split; now exists dG|].
  replace (Derive (fun x => G x) x) with dG by (symmetry; now apply is_derive_unique); ring.
Qed.

(** [mean_gradient] is the gradient of [mean_square] whenever [df j] is that of [f j] *)
Theorem mean_square_derive th v r :
  (forall j, is_derive (fun r => f j (add th (scale r v))) r (inner (df j (add th (scale r v))) v)) ->
  is_derive (fun r => mean_square (add th (scale r v))) r (inner (mean_gradient (add th (scale r v))) v).
Proof.
  intros H; pose proof n_pos'; set (F j r := f j (add th (scale r v)) - y j).
  set (dF j r := 2 * F j r * inner (df j (add th (scale r v))) v).
  apply (is_derive_ext (fun r => / INR n * Sum n (fun j => F j r * F j r)));
    [intros; apply Rmult_comm|].
  replace (inner _ v) with (/ INR n * Sum n (fun j => dF j r)).
  - apply (is_derive_scal (fun r => Sum n _)), (Sum_derive n (fun j r => F j r * F j r) dF).
    intros j; apply (sqr_derive (fun r => f j (add th (scale r v))) (y j)), H.
  - unfold mean_gradient; rewrite inner_scale, inner_VectorSum, <- !Sum_scale; apply Sum_ext; intros.
    rewrite inner_scale; unfold dF, F; field; lra.
Qed.

Lemma mean_abs th : Sum n (fun j => Rabs (f j th - y j)) / INR n <= sqrt (mean_square th).
Proof.
  pose proof n_pos'; rewrite <- (sqrt_square (_ / _)).
  - apply sqrt_le_1_alt; unfold mean_square; pose proof (Sum_cs n (fun j => Rabs (f j th - y j))) as H0.
    rewrite (Sum_ext n (fun i => _ * _) (fun j => (f j th - y j) * (f j th - y j))) in H0
      by (intros; symmetry; apply (Rsqr_abs (_ - _))).
    apply (Rmult_le_reg_l (INR n * INR n)); [nra|].
    field_simplify; [lra|lra|lra].
  - apply Rdiv_le_0_compat; auto; apply Sum_pos; intros; apply Rabs_pos.
Qed.

(** $\lVert\nabla R\rVert^2\le4\,\overline{L_j^2}\,R$ if $\lVert\nabla f_j\rVert\le L_j$. *)
Theorem mean_gradient_sizes (L : nat -> R) th : (forall j, (j < n)%nat -> norm (df j th) <= L j) ->
  inner (mean_gradient th) (mean_gradient th) <= 4 * (Sum n (fun j => L j * L j) / INR n) * mean_square th.
Proof.
  intros HL; pose proof n_pos'; rewrite <- norm_sqr; unfold mean_gradient, mean_square.
  rewrite norm_scale, Rabs_right by (apply Rle_ge, Rdiv_le_0_compat; lra).
  set (V := VectorSum n _); set (p j := Rabs (f j th - y j)).
  assert (B : 0 <= norm V <= Sum n (fun j => p j * L j)).
  { split; [apply norm_pos|]; eapply Rle_trans; [apply norm_VectorSum|apply Sum_le; intros j Hj].
    rewrite norm_scale; apply Rmult_le_compat_l; [apply Rabs_pos|auto]. }
  pose proof (Sum_cauchy_schwarz n p L) as C.
  rewrite (Sum_ext n (fun j => p j * p j) (fun j => (f j th - y j) * (f j th - y j))) in C
    by (intros; symmetry; apply (Rsqr_abs (_ - _))).
  assert (S : norm V * norm V <= Sum n (fun j => p j * L j) * Sum n (fun j => p j * L j))
    by (apply Rmult_le_compat; lra).
  replace (2 / INR n * norm V * (2 / INR n * norm V)) with (4 / (INR n * INR n) * (norm V * norm V)) by (field; lra).
  replace (4 * _ * _) with (4 / (INR n * INR n)
    * (Sum n (fun j => (f j th - y j) * (f j th - y j)) * Sum n (fun j => L j * L j))) by (field; lra).
  apply Rmult_le_compat_l; [apply Rdiv_le_0_compat; nra|lra].
Qed.

(** $2R-\langle\nabla R,\theta-\theta^\star\rangle\le2\sqrt{R\,\overline{\varepsilon_j^2}}$ if the linearization of
    $f_j$ misses the label at $\theta^\star$ by at most $\varepsilon_j$. *)
Theorem mean_gradient_misses (eps : nat -> R) th ths :
  (forall j, (j < n)%nat -> Rabs (f j th - y j - inner (df j th) (sub th ths)) <= eps j) ->
  2 * mean_square th - inner (mean_gradient th) (sub th ths)
  <= 2 * sqrt (mean_square th * (Sum n (fun j => eps j * eps j) / INR n)).
Proof.
  intros H; pose proof n_pos'; set (e j := f j th - y j).
  assert (P : forall j, (j < n)%nat -> 0 <= eps j) by (intros j Hj; exact (abs_nonneg _ _ (H j Hj))).
  assert (S : 2 * mean_square th - inner (mean_gradient th) (sub th ths)
      <= 2 / INR n * Sum n (fun j => Rabs (e j) * eps j)).
  { unfold mean_gradient; rewrite inner_scale, inner_VectorSum; unfold mean_square.
    replace (2 * (_ / _)) with (2 / INR n * Sum n (fun j => e j * e j)) by (unfold e, Rdiv; ring).
    rewrite <- Rmult_minus_distr_l; apply Rmult_le_compat_l; [apply Rdiv_le_0_compat; lra|].
    replace (Sum n _ - Sum n _) with (Sum n (fun j => e j * (e j - inner (df j th) (sub th ths)))).
    - apply Sum_le; intros j Hj; eapply Rle_trans; [apply Rle_abs|apply abs_mul; [lra|apply H, Hj]].
    - rewrite (Sum_ext n _ (fun j => e j * e j + -1 * inner (scale (e j) (df j th)) (sub th ths)))
        by (intros; rewrite inner_scale; ring).
      rewrite Sum_add, Sum_scale; unfold e; ring. }
  eapply Rle_trans; [exact S|]; unfold Rdiv; rewrite Rmult_assoc; apply Rmult_le_compat_l; [lra|].
  apply Rsqr_incr_0_var; [|apply sqrt_pos]; unfold Rsqr; rewrite sqrt_sqrt.
  - pose proof (Sum_cauchy_schwarz n (fun j => Rabs (e j)) eps) as C; cbv beta in C.
    rewrite (Sum_ext n (fun j => Rabs (e j) * Rabs (e j)) (fun j => e j * e j)) in C
      by (intros; symmetry; apply (Rsqr_abs (e _))).
    unfold mean_square, Rdiv.
    set (X := Sum n (fun j => Rabs (e j) * eps j)) in *; set (Z := Sum n (fun j => eps j * eps j)) in *.
    change (fun j => (f j th - y j) * (f j th - y j)) with (fun j => e j * e j).
    set (Y := Sum n (fun j => e j * e j)) in *.
    replace (/ INR n * X * (/ INR n * X)) with (/ INR n * / INR n * (X * X)) by ring.
    replace (Y * / INR n * (Z * / INR n)) with (/ INR n * / INR n * (Y * Z)) by ring.
    apply Rmult_le_compat_l; [|exact C]; apply Rlt_le, Rmult_lt_0_compat; now apply Rinv_0_lt_compat.
  - apply Rmult_le_pos; [apply mean_square_pos|apply Rdiv_le_0_compat; auto].
    apply Sum_pos; intros j Hj; apply Rmult_le_pos; auto.
Qed.

(** The same with one number for all observations. *)
Theorem mean_gradient_size L th : (forall j, (j < n)%nat -> norm (df j th) <= L) ->
  inner (mean_gradient th) (mean_gradient th) <= 4 * L ^ 2 * mean_square th.
Proof.
  intros HL; pose proof n_pos'; eapply Rle_trans; [exact (mean_gradient_sizes (fun _ => L) th HL)|].
  cbv beta; rewrite Sum_const; right; field; lra.
Qed.

Theorem mean_gradient_aligned eps th ths :
  (forall j, (j < n)%nat -> Rabs (f j th - y j - inner (df j th) (sub th ths)) <= eps) ->
  2 * (mean_square th - eps * sqrt (mean_square th)) <= inner (mean_gradient th) (sub th ths).
Proof.
  intros H; pose proof n_pos'; assert (P : 0 <= eps) by exact (abs_nonneg _ _ (H O n_pos)).
  pose proof (mean_gradient_misses (fun _ => eps) th ths H) as M; cbv beta in M; rewrite Sum_const in M.
  replace (INR n * _ / INR n) with (eps * eps) in M by (field; lra).
  rewrite sqrt_mult_alt, sqrt_square in M by auto using mean_square_pos; lra.
Qed.
End SquaredLoss.

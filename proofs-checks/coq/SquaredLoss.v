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

Theorem mean_gradient_size L th : (forall j, (j < n)%nat -> norm (df j th) <= L) ->
  inner (mean_gradient th) (mean_gradient th) <= 4 * L ^ 2 * mean_square th.
Proof.
  intros HL; pose proof n_pos'; pose proof (mean_abs th); pose proof (mean_square_pos th).
  assert (B : norm (mean_gradient th) <= 2 * L * sqrt (mean_square th)).
  { unfold mean_gradient; rewrite norm_scale, Rabs_right by (apply Rle_ge, Rdiv_le_0_compat; lra).
    assert (V : norm (VectorSum n (fun j => scale (f j th - y j) (df j th)))
                <= L * Sum n (fun j => Rabs (f j th - y j))).
    { rewrite <- Sum_scale; eapply Rle_trans; [apply norm_VectorSum|apply Sum_le; intros j Hj].
      rewrite norm_scale, Rmult_comm; apply Rmult_le_compat_r; auto using Rabs_pos. }
    assert (0 <= L) by (pose proof (norm_pos (df O th)); pose proof (HL O n_pos); lra).
    apply (Rmult_le_compat_l (2 / INR n)) in V; [|apply Rdiv_le_0_compat; lra].
    eapply Rle_trans; [exact V|].
    replace (_ * _) with (2 * L * (Sum n (fun j => Rabs (f j th - y j)) / INR n)) by (field; lra).
    apply Rmult_le_compat_l; lra. }
  rewrite <- norm_sqr; rewrite <- (sqrt_sqrt (mean_square th)) by auto.
  pose proof (norm_pos (mean_gradient th)); nra.
Qed.

Theorem mean_gradient_aligned eps th ths :
  (forall j, (j < n)%nat -> Rabs (f j th - y j - inner (df j th) (sub th ths)) <= eps) ->
  2 * (mean_square th - eps * sqrt (mean_square th)) <= inner (mean_gradient th) (sub th ths).
Proof.
  intros H; pose proof n_pos'; pose proof (mean_abs th).
  assert (0 <= eps) by exact (abs_nonneg _ _ (H O n_pos)).
  unfold mean_gradient; rewrite inner_scale, inner_VectorSum.
  assert (S : Sum n (fun j => (f j th - y j) * (f j th - y j) + - eps * Rabs (f j th - y j))
     <= Sum n (fun j => inner (scale (f j th - y j) (df j th)) (sub th ths))).
  { apply Sum_le; intros j Hj; rewrite inner_scale; specialize (H j Hj).
    set (q := inner _ _) in *; set (r := f j th - y j) in *.
    pose proof (abs_mul r (r - q) _ _ (Rle_refl _) H) as K.
    apply Rabs_le_between in K; lra. }
  rewrite Sum_add, Sum_scale in S.
  apply (Rmult_le_compat_l (2 / INR n)) in S; [|apply Rdiv_le_0_compat; lra].
  eapply Rle_trans; [|exact S]; unfold mean_square at 1.
  pose proof (Rmult_le_compat_l eps _ _ H2 H1).
  unfold Rdiv in *; lra.
Qed.
End SquaredLoss.

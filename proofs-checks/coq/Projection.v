(** * Projections

    A nearest point map of a convex set does not increase the distance to any point of the set, and scaling back
    radially is the nearest point map of a ball. Source: THEORY, section 4 (`descent-step`). *)
From RecurrentProofs Require Export InnerProducts.

(** $\lVert x-y\rVert^2$ *)
Definition squared_distance {E : space} (x y : E) : R := inner (sub x y) (sub x y).

Lemma norm_squared {E : space} (x y : E) : norm (sub x y) ^ 2 = squared_distance x y.
Proof. unfold squared_distance; rewrite <- norm_sqr; ring. Qed.

(** ** Projections on convex sets *)
Section Projection.
Context {E : space}.
Variables (C : E -> Prop) (P : E -> E).
Hypothesis convex : forall x y l, 0 <= l <= 1 -> C x -> C y ->
  C (add (scale (1 - l) x) (scale l y)).
Hypothesis P_in : forall x, C (P x).
Hypothesis P_nearest : forall x y, C y -> squared_distance x (P x) <= squared_distance x y.

Lemma projection_obtuse x y : C y -> inner (sub x (P x)) (sub y (P x)) <= 0.
Proof.
  intros Hy; set (q := P x).
  assert (Q : forall l, 0 < l <= 1 -> 2 * inner (sub x q) (sub y q) <= l * squared_distance y q).
  { intros l Hl.
    pose proof (P_nearest x _ (convex q y l ltac:(lra) (P_in x) Hy)) as H; fold q in H.
    apply (Rmult_le_reg_l l); [lra|]; revert H; unfold squared_distance; inner_expand; lra. }
  apply Rnot_lt_le; intros Hp; set (a := inner _ _) in *.
  pose proof (inner_pos (sub y q)); fold (squared_distance y q) in *.
  specialize (Q (a / (a + squared_distance y q))).
  assert (0 < a / (a + squared_distance y q) <= 1).
  { split; [apply Rdiv_lt_0_compat; lra|].
    apply (Rmult_le_reg_r (a + squared_distance y q)); [lra|]; unfold Rdiv.
    rewrite Rmult_assoc, Rinv_l; lra. }
  specialize (Q H0); apply (Rmult_le_compat_r (a + squared_distance y q)) in Q; [|lra].
  replace (a / (a + squared_distance y q) * squared_distance y q * (a + squared_distance y q))
    with (a * squared_distance y q) in Q
    by (field; lra).
  nra.
Qed.

Theorem projection_distance x y : C y -> squared_distance (P x) y <= squared_distance x y.
Proof.
  intros Hy; pose proof (projection_obtuse x y Hy) as H; pose proof (inner_pos (sub x (P x))) as H'.
  revert H H'; unfold squared_distance; inner_expand; lra.
Qed.
End Projection.

(** ** Balls *)
Section Ball.
Context {E : space}.
Variables (c : E) (rad : R).
Hypothesis rad_pos : 0 <= rad.

Definition clip (x : E) : E := add c (scale (Rmin 1 (rad / norm (sub x c))) (sub x c)).

Lemma squared_distance_clip l x : squared_distance (add c (scale l (sub x c))) c = l ^ 2 * squared_distance x c.
Proof. unfold squared_distance; inner_expand; ring. Qed.

Lemma clip_cases x : exists l, clip x = add c (scale l (sub x c)) /\
  ((l = 1 /\ norm (sub x c) <= rad) \/ squared_distance x c = 0 \/
   (l * norm (sub x c) = rad /\ 0 <= l < 1)).
Proof.
  exists (Rmin 1 (rad / norm (sub x c))); split; [auto|].
  destruct (norm_pos (sub x c)) as [Hn|Hn].
  - set (q := rad / norm (sub x c)).
    assert (Hq : q * norm (sub x c) = rad) by (unfold q; field; lra).
    assert (0 <= q) by (apply Rdiv_le_0_compat; lra).
    destruct (Rle_lt_dec 1 q); [left|right; right];
      rewrite ?Rmin_left, ?Rmin_right by lra; split; auto; nra.
  - right; left; unfold squared_distance; rewrite <- norm_sqr, <- Hn; ring.
Qed.

Lemma clip_in x : norm (sub (clip x) c) <= rad.
Proof.
  apply norm_le_of_sqr; auto; destruct (clip_cases x) as [l [-> H]].
  fold (squared_distance (add c (scale l (sub x c))) c); rewrite squared_distance_clip.
  destruct H as [[-> H]|[H|[H ?]]].
  - unfold squared_distance; rewrite <- norm_sqr; pose proof (norm_pos (sub x c)); nra.
  - rewrite H; nra.
  - unfold squared_distance; rewrite <- norm_sqr, <- H; nra.
Qed.

Lemma clip_nearest x y : norm (sub y c) <= rad -> squared_distance x (clip x) <= squared_distance x y.
Proof.
  intros Hy; destruct (clip_cases x) as [l [-> H]].
  replace (squared_distance x (add c _)) with ((1 - l) ^ 2 * squared_distance x c)
    by (unfold squared_distance; inner_expand; ring).
  destruct H as [[-> _]|[->|[H Hl]]].
  - replace ((1 - 1) ^ 2 * _) with 0 by ring; apply inner_pos.
  - rewrite Rmult_0_r; apply inner_pos.
  - assert (T : norm (sub x c) - rad <= norm (sub x y)).
    { pose proof (norm_sub x c y _ _ (Rle_refl _) (Rle_refl _)) as T.
      replace (norm (sub c y)) with (norm (sub y c)) in T; [lra|].
      unfold norm; f_equal; inner_expand; ring. }
    unfold squared_distance; rewrite <- !norm_sqr; set (d := norm (sub x c)) in *.
    assert (0 <= (1 - l) * d) by (apply Rmult_le_pos; [lra|apply norm_pos]).
    replace ((1 - l) ^ 2 * (d * d)) with ((1 - l) * d * ((1 - l) * d)) by ring.
    apply Rmult_le_compat; lra.
Qed.
End Ball.

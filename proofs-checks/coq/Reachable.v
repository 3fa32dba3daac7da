(** * What a distance can reach

    In a max-norm ball the forms of all movements are at most
    $F(B)=\min\big(\beta_tB,\,c^\top Q_tc\big)$ with $B=\lVert\Theta'-\Theta\rVert^2$ and
    $c=(\min(\rho_w,\sqrt B),\min(\rho_u,\sqrt B))$. Source: THEORY, section 9, item 2 (`linearization/reachable`). *)
From RecurrentProofs Require Export Training.

(** $F(B)$. *)
Definition reachable_form (Q : symmetric) (beta rho_w rho_u B : R) : R :=
  Rmin (beta * B) (form Q (Rmin rho_w (sqrt B)) (Rmin rho_u (sqrt B))).

Lemma Sum_squares_within m (r : nat -> R) rho : (0 < m)%nat ->
  (forall i, (i < m)%nat -> 0 <= r i <= rho / sqrt (INR m)) -> Sum m (fun i => r i * r i) <= rho * rho.
Proof.
  intros Hm H; pose proof (root_inverse_sqr m Hm) as I.
  apply Rle_trans with (Sum m (fun _ => rho / sqrt (INR m) * (rho / sqrt (INR m)))).
  - apply Sum_le; intros i Hi; destruct (H i Hi); now apply Rmult_le_compat.
  - rewrite Sum_const; replace (INR m * _) with (rho * rho * (INR m * (/ sqrt (INR m) * / sqrt (INR m))))
      by (unfold Rdiv; ring); rewrite I; lra.
Qed.

Lemma below_corner s rho B : 0 <= rho -> 0 <= s -> s <= rho * rho -> s <= B ->
  s <= Rmin rho (sqrt B) * Rmin rho (sqrt B).
Proof.
  intros; pose proof (sqrt_sqrt B ltac:(lra)); unfold Rmin; destruct (Rle_dec rho (sqrt B)); lra.
Qed.

Section Reachable.
Variables (sigma : activation) (E : space) (m : nat) (alpha : R) (t : nat).
Notation a := (sigma1 sigma * alpha).
Hypotheses (m_pos : (0 < m)%nat) (a_nonneg : 0 <= a).
Variables (th th' : parameters m E) (rho_w rho_u : R).
Hypothesis within : in_ball m th rho_w rho_u th'.
Notation Q := (majorant_matrix sigma a t).
Notation B := (norm (sub th' th) ^ 2).
Notation r_w := (weight_movement E m th th'). Notation r_u := (input_movement E m th th').

Lemma distance_is_sum : B = Sum m (fun i => r_w i * r_w i) + Sum m (fun i => r_u i * r_u i).
Proof.
  replace B with (inner (sub th' th) (sub th' th)) by (rewrite <- norm_sqr; ring).
  simpl inner; rewrite <- Sum_add; apply Sum_ext; intros i _; f_equal.
  - unfold weight_movement; rewrite <- Rabs_mult, Rabs_right by apply Rle_ge, Rle_0_sqr; simpl; ring.
  - unfold input_movement; symmetry; apply norm_sqr.
Qed.

Theorem movements_below_reachable :
  Sum m (fun i => form Q (r_w i) (r_u i)) <= reachable_form Q (largest_curvature sigma a t) rho_w rho_u B.
Proof.
  unfold reachable_form; apply Rmin_glb; [apply movements_below_distance|].
  assert (Pw : forall i, 0 <= r_w i) by (intros; apply Rabs_pos).
  assert (Pu : forall i, 0 <= r_u i) by (intros; apply norm_pos).
  assert (Rw : 0 <= rho_w /\ 0 <= rho_u).
  { pose proof (root_pos m m_pos); destruct (within O m_pos) as [A C].
    pose proof (Pw O) as P0; pose proof (Pu O) as P1; unfold weight_movement, input_movement in P0, P1.
    split; apply (Rmult_le_reg_r (/ sqrt (INR m))); try (now apply Rinv_0_lt_compat); unfold Rdiv in *; lra. }
  set (W := Sum m (fun i => r_w i * r_w i)); set (U := Sum m (fun i => r_u i * r_u i)).
  set (X := Sum m (fun i => r_w i * r_u i)).
  assert (W0 : 0 <= W) by (apply Sum_pos; intros; now apply Rmult_le_pos).
  assert (U0 : 0 <= U) by (apply Sum_pos; intros; now apply Rmult_le_pos).
  assert (D : B = W + U) by apply distance_is_sum.
  assert (Hw : W <= rho_w * rho_w) by (apply Sum_squares_within; auto; intros i Hi; split; auto; now apply within).
  assert (Hu : U <= rho_u * rho_u) by (apply Sum_squares_within; auto; intros i Hi; split; auto; now apply within).
  assert (Cw := below_corner W rho_w B (proj1 Rw) W0 Hw ltac:(lra)).
  assert (Cu := below_corner U rho_u B (proj2 Rw) U0 Hu ltac:(lra)).
  set (cw := Rmin rho_w (sqrt B)) in *; set (cu := Rmin rho_u (sqrt B)) in *.
  assert (P : 0 <= cw * cu) by (apply Rmult_le_pos; apply Rmin_glb; try apply sqrt_pos; apply Rw).
  assert (Cx : X <= cw * cu).
  { apply Rsqr_incr_0_var; auto; unfold Rsqr; eapply Rle_trans; [apply Sum_cauchy_schwarz|].
    fold W U; replace (cw * cu * (cw * cu)) with (cw * cw * (cu * cu)) by ring; now apply Rmult_le_compat. }
  destruct (majorant_monotone sigma a a t t ltac:(lra) (le_n _)) as ((A1 & _) & (A2 & _) & (A3 & _)).
  replace (Sum m _) with (ww Q * W + (2 * wu Q) * X + uu Q * U).
  - unfold form; pose proof (Rmult_le_compat_l _ _ _ A1 Cw); pose proof (Rmult_le_compat_l _ _ _ A2 Cx).
    pose proof (Rmult_le_compat_l _ _ _ A3 Cu); lra.
  - unfold W, X, U; rewrite <- !Sum_scale, <- !Sum_add; apply Sum_ext; intros; unfold form; ring.
Qed.
End Reachable.

(** * Hoeffding's inequality

    The mean of $k$ independent draws with values in $[-b,b]$ misses its expectation by $b\sqrt{2\log(2/\delta)/k}$ or
    more with probability at most $\delta$. Source: standard; used in THEORY, section 3 (`approximation`). *)
From RecurrentProofs Require Export Taylor Expectation.
From Coq Require Import Classical.

Section Expect.
Context {Draw : Type}.
Variable P : expectation Draw.

(** ** Two scalar inequalities *)
Lemma exp_chord t z : -1 <= t <= 1 -> exp (t * z) <= cosh z + t * sinh z.
Proof.
  intros Ht; assert (G : forall v, exp (t * z) * (1 + (v - t * z)) <= exp v).
  { intros v; replace (exp v) with (exp (t * z) * exp (v - t * z))
      by (rewrite <- exp_plus; f_equal; ring).
    apply Rmult_le_compat_l; [apply Rlt_le, exp_pos|apply exp_ineq1_le]. }
  pose proof (Rmult_le_compat_l ((1 + t) / 2) _ _ ltac:(lra) (G z)).
  pose proof (Rmult_le_compat_l ((1 - t) / 2) _ _ ltac:(lra) (G (- z))).
  unfold cosh, sinh; lra.
Qed.

Lemma cosh_sinh_exp t z : -1 <= t <= 1 -> cosh z + t * sinh z <= exp (t * z + z ^ 2 / 2).
Proof.
  intros Ht; set (D r := cosh (r * z) + t * sinh (r * z)).
  set (N r := sinh (r * z) + t * cosh (r * z)).
  assert (Dpos : forall r, 0 < D r).
  { intros r; unfold D, cosh, sinh.
    pose proof (exp_pos (r * z)); pose proof (exp_pos (- (r * z))); nra. }
  assert (Dd : forall r, is_derive D r (z * N r)).
  { intros r; unfold D, N, cosh, sinh; auto_derive; [auto|field]. }
  assert (Nd : forall r, is_derive N r (z * D r)).
  { intros r; unfold D, N, cosh, sinh; auto_derive; [auto|field]. }
  assert (H : ln (D 1) <= ln (D 0) + z * N 0 / D 0 + z ^ 2 / 2).
  { apply (taylor_up (fun r => ln (D r)) (fun r => z * N r / D r)
             (fun r => z ^ 2 * (1 - (N r / D r) ^ 2))); intros r _; specialize (Dpos r).
    - auto_derive; [split; [eexists; apply Dd|auto]|].
      replace (Derive (fun x => D x) r) with (z * N r) by (symmetry; apply is_derive_unique, Dd).
      field; lra.
    - auto_derive; [repeat split; [eexists; apply Nd|eexists; apply Dd|lra]|].
      replace (Derive (fun x => D x) r) with (z * N r) by (symmetry; apply is_derive_unique, Dd).
      replace (Derive (fun x => N x) r) with (z * D r) by (symmetry; apply is_derive_unique, Nd).
      field; lra.
    - pose proof (pow2_ge_0 (N r / D r)); pose proof (pow2_ge_0 z); nra. }
  assert (D0 : D 0 = 1) by (unfold D; rewrite Rmult_0_l, cosh_0, sinh_0; ring).
  assert (N0 : N 0 = t) by (unfold N; rewrite Rmult_0_l, cosh_0, sinh_0; ring).
  rewrite D0, N0, ln_1 in H; pose proof (Dpos 1) as D1.
  unfold D in H, D1 at 1; unfold D in D1; rewrite Rmult_1_l in *.
  rewrite <- (exp_ln _ D1).
  destruct H as [H| ->]; [left; apply exp_increasing|right; f_equal]; lra || (field; lra).
Qed.

(** ** Hoeffding's lemma *)
Theorem hoeffding_lemma f b s : 0 < b -> observable P f -> (forall w, Rabs (f w) <= b) ->
  P (fun w => exp (s * (f w + - P f))) <= exp (s ^ 2 * b ^ 2 / 2).
Proof.
  intros Hb B H; assert (Hm := Ex_abs P f b B H); set (mu := P f) in *; apply Rabs_le_between in Hm.
  apply Rle_trans with (P (fun w => exp (- (s * mu)) * (cosh (s * b) + sinh (s * b) / b * f w))).
  - apply Ex_le; auto 10 with observable; intros w; specialize (H w); apply Rabs_le_between in H.
    replace (s * (f w + - mu)) with (- (s * mu) + f w / b * (s * b)) by (field; lra).
    rewrite exp_plus; apply Rmult_le_compat_l; [apply Rlt_le, exp_pos|].
    eapply Rle_trans; [apply exp_chord|right; field; lra].
    split; apply (Rmult_le_reg_r b); auto; unfold Rdiv; rewrite ?Rmult_assoc, ?Rinv_l by lra; lra.
  - rewrite Ex_scale, Ex_add, Ex_const, Ex_scale by auto with observable; fold mu.
    replace (s ^ 2 * b ^ 2 / 2) with
      (- (s * mu) + (mu / b * (s * b) + (s * b) ^ 2 / 2)) by (field; lra).
    rewrite exp_plus; apply Rmult_le_compat_l; [apply Rlt_le, exp_pos|].
    eapply Rle_trans; [|apply cosh_sinh_exp]; [right; field; lra|].
    split; apply (Rmult_le_reg_r b); auto; unfold Rdiv; rewrite ?Rmult_assoc, ?Rinv_l by lra; lra.
Qed.
End Expect.

(** ** Hoeffding's inequality for independent samples *)
Section Samples.
Context {Draw Sample : Type}.
Variables (Q : expectation Sample) (P : expectation Draw) (W : nat -> Sample -> Draw) (m : nat).

Lemma Product_exp n f : Product n (fun i => exp (f i)) = exp (Sum n f).
Proof. induction n; simpl; [now rewrite exp_0|now rewrite IHn, exp_plus]. Qed.

Lemma Product_const_le n a z : 0 <= a <= exp z -> Product n (fun _ => a) <= exp (INR n * z).
Proof.
  intros H; assert (0 <= Product n (fun _ => a) <= exp (INR n * z)); [|lra].
  induction n; [simpl; rewrite Rmult_0_l, exp_0; lra|].
  rewrite S_INR, Rmult_plus_distr_r, Rmult_1_l, exp_plus; simpl Product.
  split; [apply Rmult_le_pos|apply Rmult_le_compat]; lra.
Qed.

Hypothesis samples : independent Q P W m.
Hypothesis m_pos : (0 < m)%nat.

Lemma hoeffding_up f b e : 0 < b -> observable P f -> (forall w, Rabs (f w) <= b) -> 0 <= e ->
  unlikely Q (fun w => e <= Sum m (fun i => f (W i w)) / INR m - P f)
    (exp (- (INR m * e ^ 2 / (2 * b ^ 2)))).
Proof.
  intros Hb B H He; destruct samples as [Wrv Wind].
  assert (M : 0 < INR m) by now apply lt_0_INR.
  set (s := e / b ^ 2); set (g w := s * (f w + - P f)).
  assert (Bg : observable P g) by (unfold g; auto with observable).
  assert (Hs : 0 <= s) by (apply Rdiv_le_0_compat; [auto|now apply pow_lt]).
  assert (BG : observable Q (fun w => exp (Sum m (fun i => g (W i w))))).
  { apply observable_exp, (observable_sum Q m (fun i w => g (W i w))); intros; now apply Wrv. }
  exists (fun w => exp (- (s * INR m * e)) * exp (Sum m (fun i => g (W i w)))).
  split; [auto with observable|split; [|split]].
  - intros; apply Rmult_le_pos; apply Rlt_le, exp_pos.
  - intros w Hw; rewrite <- exp_plus, <- exp_0.
    assert (K : 0 <= - (s * INR m * e) + Sum m (fun i => g (W i w))).
    { unfold g; rewrite Sum_scale, Sum_add, Sum_const.
      apply (Rmult_le_compat_l (s * INR m)) in Hw; [|apply Rmult_le_pos; lra].
      replace (s * INR m * (_ / _ - _)) with
        (s * (Sum m (fun i => f (W i w)) + INR m * - P f)) in Hw by (field; lra); lra. }
    destruct K as [K|<-]; [left; now apply exp_increasing|lra].
  - rewrite Ex_scale by auto.
    replace (fun w => exp (Sum m (fun i => g (W i w))))
      with (fun w => Product m (fun i => exp (g (W i w))))
      by (apply functional_extensionality; intros; apply Product_exp).
    rewrite (Wind (fun _ w => exp (g w))) by auto with observable.
    eapply Rle_trans; [apply Rmult_le_compat_l; [apply Rlt_le, exp_pos|apply Product_const_le; split]|].
    + rewrite <- (Ex_const P 0); apply Ex_le; auto with observable; intros; apply Rlt_le, exp_pos.
    + exact (hoeffding_lemma P f b s Hb B H).
    + rewrite <- exp_plus; right; f_equal; unfold s; field; lra.
Qed.

Theorem hoeffding f b e : 0 < b -> observable P f -> (forall w, Rabs (f w) <= b) -> 0 <= e ->
  unlikely Q (fun w => e <= Rabs (Sum m (fun i => f (W i w)) / INR m - P f))
    (2 * exp (- (INR m * e ^ 2 / (2 * b ^ 2)))).
Proof.
  intros Hb B H He; rewrite double; set (neg w := -1 * f w).
  apply (unlikely_mono _ (fun w => e <= Sum m (fun i => f (W i w)) / INR m - P f \/
    e <= Sum m (fun i => neg (W i w)) / INR m - P neg) _ _ _) with (2 := Rle_refl _);
    [|apply unlikely_or; apply hoeffding_up; unfold neg; auto with observable].
  - unfold neg; intros w Hw; cbv beta; rewrite Sum_scale, Ex_scale by auto.
    destruct (Rcase_abs (Sum m (fun i => f (W i w)) / INR m - P f)) as [K|K];
      [right; rewrite Rabs_left in Hw by auto|left; rewrite Rabs_right in Hw by auto];
      unfold Rdiv in *; lra.
  - intros w; rewrite Rabs_mult, Rabs_left by lra; specialize (H w); lra.
Qed.
End Samples.

(** ** At a given probability *)
Section Level.
Context {Draw Sample : Type}.
Variables (Q : expectation Sample) (P : expectation Draw) (W : nat -> Sample -> Draw) (k : nat).
Hypothesis samples : independent Q P W k.
Hypothesis k_pos : (0 < k)%nat.

Lemma ln_nonneg x : 1 <= x -> 0 <= ln x.
Proof. intros [H|<-]; rewrite <- ln_1; [left; apply ln_increasing; lra|lra]. Qed.

(** $b\sqrt{4\log(2/\delta)/m}$ with $m=2k$ *)
Definition deviation (b delta : R) : R := 2 * b * sqrt (ln (2 / delta) / INR (k + k)).

Theorem hoeffding_level f b delta : 0 <= b -> 0 < delta <= 1 -> observable P f -> (forall w, Rabs (f w) <= b) ->
  unlikely Q (fun w => deviation b delta < Rabs (Sum k (fun i => f (W i w)) / INR k - P f)) delta.
Proof.
  intros Hb Hd F B; assert (K : 0 < INR k) by now apply lt_0_INR.
  assert (L1 : 1 <= 2 / delta).
  { apply (Rmult_le_reg_r delta); [lra|]; unfold Rdiv; rewrite Rmult_assoc, Rinv_l; lra. }
  pose proof (ln_nonneg _ L1) as L.
  assert (M : 0 < INR (k + k)) by (rewrite plus_INR; lra).
  assert (S0 : 0 <= deviation b delta) by (repeat apply Rmult_le_pos; try lra; apply sqrt_pos).
  destruct Hb as [Hb|<-].
  - eapply unlikely_mono; [| |apply (hoeffding Q P W k samples k_pos f b (deviation b delta)); auto].
    + intros w H; simpl in *; lra.
    + unfold deviation; rewrite !Rpow_mult_distr, pow2_sqrt by (apply Rdiv_le_0_compat; lra).
      rewrite plus_INR.
      replace (INR k * _ / _) with (ln (2 / delta)) by (field; lra).
      rewrite exp_Ropp, exp_ln by lra; right; field; lra.
  - exists (fun _ => 0); split; [auto with observable|split; [intros; lra|split]].
    + intros w H; exfalso; unfold deviation in H.
      rewrite Rmult_0_r, Rmult_0_l in H.
      assert (Z : forall v, f v = 0).
      { intros v; specialize (B v); apply Rabs_le_between in B; lra. }
      rewrite (Sum_ext k _ (fun _ => 0)), Sum_const in H by (intros; apply Z).
      assert (E0 : P f = 0).
      { replace f with (fun _ : Draw => 0) by (apply functional_extensionality; intros; symmetry; apply Z).
        apply Ex_const. }
      rewrite E0 in H; replace (INR k * 0 / INR k - 0) with 0 in H by (field; lra); rewrite Rabs_R0 in H; lra.
    + rewrite Ex_const; lra.
Qed.

(** [N] such means at once, by the union bound: none misses by more than
    $2b_j\sqrt{\log(2N/\delta)/m}$. *)
Theorem hoeffding_union (N : nat) (f : nat -> Draw -> R) b delta : (0 < N)%nat -> (forall j, 0 <= b j) ->
  0 < delta <= 1 -> (forall j, (j < N)%nat -> observable P (f j)) -> (forall j w, Rabs (f j w) <= b j) ->
  unlikely Q (fun w => ~ forall j, (j < N)%nat ->
    Rabs (Sum k (fun i => f j (W i w)) / INR k - P (f j))
      <= 2 * b j * sqrt (ln (2 * INR N / delta) / INR (k + k))) delta.
Proof.
  intros HN Hb Hd F B; assert (N0 : 0 < INR N) by now apply lt_0_INR.
  assert (N1 : 1 <= INR N) by (apply (le_INR 1); lia).
  assert (D : 0 < delta / INR N <= 1).
  { split; [apply Rdiv_lt_0_compat; lra|]; apply (Rmult_le_reg_r (INR N)); auto.
    unfold Rdiv; rewrite Rmult_assoc, Rinv_l; lra. }
  pose proof (unlikely_union Q (fun j w => deviation (b j) (delta / INR N) <
    Rabs (Sum k (fun i => f j (W i w)) / INR k - P (f j))) (delta / INR N) N) as U.
  eapply unlikely_mono; [| |apply U; intros; apply hoeffding_level; auto].
  - intros w Bad; apply NNPP; intros Good; apply Bad; intros j Hj; apply Rnot_lt_le; intros Hlt.
    apply Good; exists j; split; auto; unfold deviation.
    replace (2 / (delta / INR N)) with (2 * INR N / delta) by (field; lra); exact Hlt.
  - right; field; lra.
Qed.
End Level.

(** * The majorant of second derivatives

    $Q_0=0$, $Q_t=\sigma_2\,q_tq_t^\top+\sigma_1(e\,g_{t-1}^\top+g_{t-1}e^\top)+a\,Q_{t-1}$ with
    $q_t=(\sigma_0p_{t-1},p_t)$, $g_t=(G^w_t,G^u_t)$, $e=(1,0)$: a symmetric matrix with non-negative entries, its form
    $r^\top Q_t\,r$, and its largest eigenvalue $\beta_t$ with simpler bounds.
    Source: THEORY, section 1 (`hidden-state-smoothness`). *)
From RecurrentProofs Require Export HiddenState.

(** A symmetric 2 by 2 matrix, for the pair of a recurrent weight and input weights. *)
Record symmetric := { ww : R; wu : R; uu : R }.

(** $r^\top Q\,r$ at $r=(r_w,r_u)$. *)
Definition form (Q : symmetric) (rw ru : R) : R := ww Q * rw ^ 2 + 2 * wu Q * rw * ru + uu Q * ru ^ 2.

(** $\lambda_{\max}(Q)$. *)
Definition largest_eigenvalue (Q : symmetric) : R :=
  (ww Q + uu Q) / 2 + sqrt (((ww Q - uu Q) / 2) ^ 2 + wu Q ^ 2).

(** $Q_t$, entry by entry. *)
Fixpoint majorant_matrix (sigma : activation) (a : R) (t : nat) : symmetric :=
  match t with
  | O => {| ww := 0; wu := 0; uu := 0 |}
  | S k =>
    let before := majorant_matrix sigma a k in
    let qw := sigma0 sigma * growth a k in
    let qu := growth a (S k) in
    {| ww := sigma2 sigma * (qw * qw) + sigma1 sigma * (2 * weight_bound sigma a k) + a * ww before;
       wu := sigma2 sigma * (qw * qu) + sigma1 sigma * input_bound sigma a k + a * wu before;
       uu := sigma2 sigma * (qu * qu) + a * uu before |}
  end.

(** ** The largest eigenvalue of a symmetric 2 by 2 matrix *)
Section Eigenvalue.
Variable Q : symmetric.
Notation half := ((ww Q + uu Q) / 2).
Notation root := (sqrt (((ww Q - uu Q) / 2) ^ 2 + wu Q ^ 2)).

Lemma root_sqr : root * root = ((ww Q - uu Q) / 2) ^ 2 + wu Q ^ 2.
Proof. apply sqrt_sqrt, Rplus_le_le_0_compat; apply pow2_ge_0. Qed.

(** [l] is at least the largest eigenvalue if $lI-Q$ is positive semidefinite. *)
Lemma eigenvalue_below l : ww Q <= l -> uu Q <= l -> wu Q ^ 2 <= (l - ww Q) * (l - uu Q) ->
  largest_eigenvalue Q <= l.
Proof.
  intros Hw Hu H; unfold largest_eigenvalue; enough (root <= l - half) by lra.
  apply Rsqr_incr_0_var; [unfold Rsqr; rewrite root_sqr; nra|lra].
Qed.

Lemma eigenvalue_above : ww Q <= largest_eigenvalue Q /\ uu Q <= largest_eigenvalue Q /\
  wu Q ^ 2 = (largest_eigenvalue Q - ww Q) * (largest_eigenvalue Q - uu Q).
Proof.
  unfold largest_eigenvalue; pose proof root_sqr as H; pose proof (sqrt_pos (((ww Q - uu Q) / 2) ^ 2 + wu Q ^ 2)).
  set (s := root) in *; assert (Rabs ((ww Q - uu Q) / 2) <= s).
  { rewrite <- (Rabs_right s) by lra; apply Rsqr_le_abs_0; unfold Rsqr; pose proof (pow2_ge_0 (wu Q)); nra. }
  apply Rabs_le_between in H1; repeat split; nra.
Qed.

(** $r^\top Q\,r\le\lambda_{\max}(Q)\lVert r\rVert^2$, and $\lambda_{\max}(Q)$ is the least number of this kind. *)
Theorem form_below_eigenvalue rw ru : form Q rw ru <= largest_eigenvalue Q * (rw ^ 2 + ru ^ 2).
Proof.
  destruct eigenvalue_above as (Hw & Hu & H); set (l := largest_eigenvalue Q) in *.
  enough (0 <= (l - ww Q) * rw ^ 2 - 2 * wu Q * rw * ru + (l - uu Q) * ru ^ 2) by (unfold form; lra).
  destruct (Req_dec (l - ww Q) 0) as [Z|Z].
  - assert (W : wu Q = 0) by (rewrite Z in H; nra).
    rewrite Z, W; pose proof (pow2_ge_0 ru); nra.
  - apply (Rmult_le_reg_l (l - ww Q)); [lra|].
    replace (_ * (_ + _)) with (((l - ww Q) * rw - wu Q * ru) ^ 2
      + ((l - ww Q) * (l - uu Q) - wu Q ^ 2) * ru ^ 2) by ring.
    rewrite <- H; pose proof (pow2_ge_0 ((l - ww Q) * rw - wu Q * ru)); lra.
Qed.

Theorem eigenvalue_least l : (forall rw ru, form Q rw ru <= l * (rw ^ 2 + ru ^ 2)) -> largest_eigenvalue Q <= l.
Proof.
  intros F; pose proof (F 1 0) as Hw; pose proof (F 0 1) as Hu; unfold form in *.
  apply eigenvalue_below; [lra|lra|].
  destruct (Req_dec (l - ww Q) 0) as [Z|Z].
  - destruct (Req_dec (wu Q) 0) as [->|N]; [rewrite Z; lra|].
    set (s := (l - uu Q + 1) / (2 * wu Q)); pose proof (F s 1) as K.
    replace (ww Q) with l in K by lra.
    replace (2 * wu Q * s * 1) with (l - uu Q + 1) in K by (unfold s; field; auto); lra.
  - pose proof (F (wu Q) (l - ww Q)); apply (Rmult_le_reg_l (l - ww Q)); [lra|nra].
Qed.
End Eigenvalue.

Section Majorant.
Variable sigma : activation.
Notation s0 := (sigma0 sigma). Notation s1 := (sigma1 sigma). Notation s2 := (sigma2 sigma).
Notation reach := (reach sigma).

(** what step [S k] adds to the form: $\sigma_2(q_{k+1}\cdot r)^2+2\sigma_1r_w\,(g_k\cdot r)$ *)
Definition addition (a rw ru : R) (k : nat) : R :=
  s2 * reach rw ru a (S k) ^ 2 + s1 * (2 * rw * (s1 * reach rw ru a k)).

Lemma form_S a rw ru k :
  form (majorant_matrix sigma a (S k)) rw ru = addition a rw ru k + a * form (majorant_matrix sigma a k) rw ru.
Proof.
  simpl majorant_matrix; unfold addition, form, HiddenState.reach, weight_bound, input_bound; cbn [ww wu uu pred]; ring.
Qed.

Lemma form_0 a rw ru : form (majorant_matrix sigma a 0) rw ru = 0.
Proof. unfold form; simpl; ring. Qed.

Lemma form_scale c Q rw ru : form Q (c * rw) (c * ru) = c ^ 2 * form Q rw ru.
Proof. unfold form; ring. Qed.

Lemma form_abs_mult Q c rw ru : form Q (rw * c) (ru * c) = c ^ 2 * form Q rw ru.
Proof. unfold form; ring. Qed.

(** ** Signs and monotony *)
Lemma weight_bound_nonneg a t : 0 <= a -> 0 <= weight_bound sigma a t.
Proof.
  intros; repeat apply Rmult_le_pos; auto using sigma0_nonneg, sigma1_nonneg, growth_nonneg.
Qed.

Lemma input_bound_nonneg a t : 0 <= a -> 0 <= input_bound sigma a t.
Proof. intros; apply Rmult_le_pos; auto using sigma1_nonneg, growth_nonneg. Qed.

Lemma weight_bound_monotone a b t t' : 0 <= a <= b -> (t <= t')%nat ->
  weight_bound sigma a t <= weight_bound sigma b t'.
Proof.
  intros H Ht; apply Rmult_le_compat_l; [apply Rmult_le_pos; auto using sigma0_nonneg, sigma1_nonneg|].
  apply growth_le; auto; lia.
Qed.

Lemma input_bound_monotone a b t t' : 0 <= a <= b -> (t <= t')%nat ->
  input_bound sigma a t <= input_bound sigma b t'.
Proof. intros; apply Rmult_le_compat_l; auto using sigma1_nonneg, growth_le. Qed.

Lemma lipschitz_monotone a b t t' : 0 <= a <= b -> (t <= t')%nat ->
  lipschitz sigma a t <= lipschitz sigma b t'.
Proof.
  intros H Ht; apply Rmult_le_compat_l; [apply sigma1_nonneg|]; apply sqrt_le_1_alt.
  assert (forall k, 0 <= growth a k) by (intros; apply growth_nonneg; lra).
  apply Rplus_le_compat; [apply Rmult_le_compat_l; [apply pow2_ge_0|]|]; apply pow_incr; split; auto;
    apply growth_le; auto; lia.
Qed.

Lemma product_le x y x' y' : 0 <= x <= x' -> 0 <= y <= y' -> 0 <= x * y <= x' * y'.
Proof. intros; split; [apply Rmult_le_pos|apply Rmult_le_compat]; lra. Qed.

(** $Q_t\ge0$ entrywise, and every entry grows with $t$ and with $a$. *)
Theorem majorant_monotone a b t t' : 0 <= a <= b -> (t <= t')%nat ->
  0 <= ww (majorant_matrix sigma a t) <= ww (majorant_matrix sigma b t') /\
  0 <= wu (majorant_matrix sigma a t) <= wu (majorant_matrix sigma b t') /\
  0 <= uu (majorant_matrix sigma a t) <= uu (majorant_matrix sigma b t').
Proof.
  intros H; pose proof (sigma0_nonneg sigma); pose proof (sigma1_nonneg sigma); pose proof (sigma2_nonneg sigma).
  assert (S1 : 0 <= s1 <= s1) by lra; assert (S2 : 0 <= s2 <= s2) by lra; assert (S0 : 0 <= s0 <= s0) by lra.
  assert (G : forall k k', (k <= k')%nat -> 0 <= growth a k <= growth b k')
    by (split; [apply growth_nonneg; lra|now apply growth_le]).
  assert (W : forall k k', (k <= k')%nat -> 0 <= weight_bound sigma a k <= weight_bound sigma b k')
    by (split; [apply weight_bound_nonneg; lra|now apply weight_bound_monotone]).
  assert (I : forall k k', (k <= k')%nat -> 0 <= input_bound sigma a k <= input_bound sigma b k')
    by (split; [apply input_bound_nonneg; lra|now apply input_bound_monotone]).
  assert (sumle : forall x y x' y', 0 <= x <= x' -> 0 <= y <= y' -> 0 <= x + y <= x' + y') by (intros; lra).
  assert (P : forall k, 0 <= ww (majorant_matrix sigma b k) /\
    0 <= wu (majorant_matrix sigma b k) /\ 0 <= uu (majorant_matrix sigma b k)).
  { assert (B : 0 <= b) by lra; induction k as [|k (IHw & IHu & IHuu)]; [simpl; lra|].
    pose proof (weight_bound_nonneg b k B); pose proof (input_bound_nonneg b k B).
    pose proof (growth_nonneg b k B); pose proof (growth_nonneg b (S k) B).
    cbn beta iota zeta delta [majorant_matrix ww wu uu]; repeat split;
      repeat apply Rplus_le_le_0_compat; repeat apply Rmult_le_pos; try lra;
      now apply growth_nonneg. }
  revert t'; induction t as [|t IH]; intros t' Ht; [specialize (P t'); simpl; lra|].
  destruct t' as [|t']; [lia|]; destruct (IH t' ltac:(lia)) as (IHw & IHu & IHuu).
  pose proof (G t t' ltac:(lia)); pose proof (G (S t) (S t') ltac:(lia)).
  pose proof (W t t' ltac:(lia)); pose proof (I t t' ltac:(lia)).
  assert (A : 0 <= a <= b) by lra; assert (D : 0 <= 2 <= 2) by lra.
  cbn beta iota zeta delta [majorant_matrix ww wu uu]; split; [|split]; repeat apply sumle; auto 10 using product_le.
Qed.

Lemma form_monotone a b t t' rw ru rw' ru' : 0 <= a <= b -> (t <= t')%nat -> 0 <= rw <= rw' -> 0 <= ru <= ru' ->
  0 <= form (majorant_matrix sigma a t) rw ru <= form (majorant_matrix sigma b t') rw' ru'.
Proof.
  intros H Ht Hw Hu; destruct (majorant_monotone a b t t' H Ht) as (A & B & C).
  assert (sumle : forall x y x' y', 0 <= x <= x' -> 0 <= y <= y' -> 0 <= x + y <= x' + y') by (intros; lra).
  assert (D : 0 <= 2 <= 2) by lra; unfold form; rewrite <- !Rsqr_pow2; unfold Rsqr.
  repeat apply sumle; auto 10 using product_le.
Qed.

(** $\beta_t=\lambda_{\max}(Q_t)$ *)
Definition largest_curvature (a : R) (t : nat) : R := largest_eigenvalue (majorant_matrix sigma a t).

Lemma largest_curvature_nonneg a t : 0 <= a -> 0 <= largest_curvature a t.
Proof.
  intros; destruct (majorant_monotone a a t t ltac:(lra) (le_n _)) as (A & _).
  pose proof (eigenvalue_above (majorant_matrix sigma a t)) as (B & _); unfold largest_curvature; lra.
Qed.

(** For $r\ge0$: $r^\top Q_t\,r\le\beta_t\lVert r\rVert^2$ at any sign of the entries of $r$. *)
Lemma form_below_curvature a t rw ru :
  form (majorant_matrix sigma a t) rw ru <= largest_curvature a t * (rw ^ 2 + ru ^ 2).
Proof. apply form_below_eigenvalue. Qed.

(** ** Simpler bounds: $\beta_t\le\bar\beta_t$, and $\bar\beta_t$ is at most a cubic polynomial in $p_t$ *)

(** $\bar\beta_0=0$, $\bar\beta_t=\sigma_2\lvert q_t\rvert^2+\sigma_1(G^w_{t-1}+L_{t-1})+a\,\bar\beta_{t-1}$. *)
Fixpoint simple_curvature (a : R) (t : nat) : R :=
  match t with
  | O => 0
  | S k => s2 * (s0 ^ 2 * growth a k ^ 2 + growth a (S k) ^ 2)
           + s1 * (weight_bound sigma a k + lipschitz sigma a k) + a * simple_curvature a k
  end.

(** $\sigma_2(1+\sigma_0^2)P^3+\sigma_1^2(\sigma_0+\sqrt{1+\sigma_0^2})P^2$ at $P=p_t$. *)
Definition polynomial_curvature (P : R) : R :=
  s2 * (1 + s0 ^ 2) * P ^ 3 + s1 ^ 2 * (s0 + sqrt (1 + s0 ^ 2)) * P ^ 2.

(** $2r_w(g\cdot r)\le(g_w+\lVert g\rVert)\lVert r\rVert^2$: the largest eigenvalue of $eg^\top+ge^\top$. *)
Lemma outer_eigenvalue gw gu l rw ru : 0 <= gw <= l -> l * l = gw * gw + gu * gu ->
  2 * rw * (gw * rw + gu * ru) <= (gw + l) * (rw ^ 2 + ru ^ 2).
Proof.
  intros Hg Hl; enough (0 <= (l - gw) * rw ^ 2 - 2 * gu * rw * ru + (l + gw) * ru ^ 2) by lra.
  destruct (Req_dec (l + gw) 0) as [Z|Z].
  - assert (gu = 0) by nra; assert (gw = 0) by lra; assert (l = 0) by lra; subst; lra.
  - apply (Rmult_le_reg_l (l + gw)); [lra|].
    replace (_ * (_ + _)) with (((l + gw) * ru - gu * rw) ^ 2
      + ((l * l - gw * gw) - gu * gu) * rw ^ 2) by ring.
    rewrite Hl; pose proof (pow2_ge_0 ((l + gw) * ru - gu * rw)); lra.
Qed.

Lemma weight_below_lipschitz a t : 0 <= a -> 0 <= weight_bound sigma a t <= lipschitz sigma a t.
Proof.
  intros H; pose proof (weight_bound_nonneg a t H); split; auto.
  apply Rsqr_incr_0_var; [|apply lipschitz_nonneg]; rewrite !Rsqr_pow2, lipschitz_sqr.
  pose proof (pow2_ge_0 (input_bound sigma a t)); lra.
Qed.

Theorem curvature_below_simple a t : 0 <= a -> largest_curvature a t <= simple_curvature a t.
Proof.
  intros H; apply eigenvalue_least; intros rw ru; induction t as [|t IH].
  - rewrite form_0; simpl; lra.
  - rewrite form_S; simpl simple_curvature; unfold addition, HiddenState.reach; simpl pred.
    pose proof (Rmult_le_compat_l _ _ _ H IH).
    assert (A : (s0 * rw * growth a t + ru * growth a (S t)) ^ 2
        <= (s0 ^ 2 * growth a t ^ 2 + growth a (S t) ^ 2) * (rw ^ 2 + ru ^ 2)).
    { pose proof (pow2_ge_0 (s0 * growth a t * ru - growth a (S t) * rw)); lra. }
    apply (Rmult_le_compat_l s2) in A; [|apply sigma2_nonneg].
    assert (B := outer_eigenvalue (weight_bound sigma a t) (input_bound sigma a t) (lipschitz sigma a t) rw ru
      (weight_below_lipschitz a t H) ltac:(pose proof (lipschitz_sqr sigma a t); lra)).
    apply (Rmult_le_compat_l s1) in B; [|apply sigma1_nonneg].
    unfold weight_bound, input_bound in *; lra.
Qed.

Theorem simple_below_polynomial a t : 0 <= a -> simple_curvature a t <= polynomial_curvature (growth a t).
Proof.
  intros H; pose proof (sigma0_nonneg sigma); pose proof (sigma1_nonneg sigma); pose proof (sigma2_nonneg sigma).
  pose proof (sqrt_pos (1 + s0 ^ 2)); set (rt := sqrt (1 + s0 ^ 2)) in *.
  assert (Gp : forall k, 0 <= growth a k) by (intros; now apply growth_nonneg).
  set (P := growth a t).
  assert (Lb : forall k, (k <= t)%nat -> lipschitz sigma a k <= s1 * (rt * P)).
  { intros k Hk; apply Rmult_le_compat_l; auto; pose proof (growth_monotone a (pred k) t H ltac:(lia)).
    pose proof (growth_monotone a k t H Hk); pose proof (Gp k); pose proof (Gp (pred k)).
    assert (0 <= P) by apply Gp.
    rewrite <- (sqrt_pow2 P) by auto; unfold rt; rewrite <- sqrt_mult_alt by nra; apply sqrt_le_1_alt.
    assert (growth a k ^ 2 <= P ^ 2) by (apply pow_incr; auto).
    assert (K : growth a (pred k) ^ 2 <= P ^ 2) by (apply pow_incr; auto).
    pose proof (Rmult_le_compat_l (s0 ^ 2) _ _ (pow2_ge_0 s0) K); lra. }
  set (add := s2 * ((1 + s0 ^ 2) * P ^ 2) + s1 * (s1 * ((s0 + rt) * P))).
  assert (step : forall k, (S k <= t)%nat -> s2 * (s0 ^ 2 * growth a k ^ 2 + growth a (S k) ^ 2)
           + s1 * (weight_bound sigma a k + lipschitz sigma a k) <= add).
  { intros k Hk; apply Rplus_le_compat; apply Rmult_le_compat_l; auto.
    - assert (K : growth a k ^ 2 <= P ^ 2) by (apply pow_incr; split; [|apply growth_monotone]; auto; lia).
      assert (growth a (S k) ^ 2 <= P ^ 2) by (apply pow_incr; split; [|apply growth_monotone]; auto; lia).
      pose proof (Rmult_le_compat_l (s0 ^ 2) _ _ (pow2_ge_0 s0) K); lra.
    - pose proof (Lb k ltac:(lia)); unfold weight_bound.
      assert (K : growth a (pred k) <= P) by (apply growth_monotone; auto; lia).
      pose proof (Rmult_le_compat_l (s0 * s1) _ _ (Rmult_le_pos _ _ H0 H1) K); lra. }
  assert (0 <= add).
  { assert (0 <= P) by apply Gp; unfold add; pose proof (pow2_ge_0 P); pose proof (pow2_ge_0 s0).
    repeat (apply Rplus_le_le_0_compat || apply Rmult_le_pos); lra. }
  assert (Q : forall k, (k <= t)%nat -> simple_curvature a k <= add * growth a k).
  { induction k as [|k IH]; intros Hk; [unfold growth; simpl; lra|]; rewrite growth_S; simpl simple_curvature.
    pose proof (step k Hk); pose proof (Rmult_le_compat_l _ _ _ H (IH ltac:(lia))); lra. }
  eapply Rle_trans; [apply (Q t (le_n _))|]; fold P; unfold polynomial_curvature, add; fold rt; apply Req_le; ring.
Qed.

Lemma polynomial_curvature_monotone P P' : 0 <= P <= P' -> polynomial_curvature P <= polynomial_curvature P'.
Proof.
  intros H; pose proof (sigma0_nonneg sigma); pose proof (sigma2_nonneg sigma); pose proof (sqrt_pos (1 + s0 ^ 2)).
  unfold polynomial_curvature; apply Rplus_le_compat; apply Rmult_le_compat_l; try now apply pow_incr.
  - apply Rmult_le_pos; auto; pose proof (pow2_ge_0 s0); lra.
  - apply Rmult_le_pos; [apply pow2_ge_0|lra].
Qed.
End Majorant.

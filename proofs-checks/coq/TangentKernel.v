(** * The tangent kernel

    $K=\mathbb E\langle\nabla h_t(x;\theta_0),\nabla h_{t'}(x';\theta_0)\rangle$: targets have a norm of at most
    $\lVert\nu\rVert$ in its space, and the kernel of finite width is close to it.
    Source: THEORY, section 3 (`rkhs-norm`, `kernel-concentration`). *)
From RecurrentProofs Require Export Approximation.

(** $\langle\nabla h_t(x;\theta_0),\nabla h_{t'}(x';\theta_0)\rangle$, and its expectation $K((x,t),(x',t'))$. *)
Definition kernel_feature sigma {E} (init : initial_law E) (x : nat -> E) t (x' : nat -> E) t' (o : draw init) : R :=
  inner (gradient sigma x t (initial init o)) (gradient sigma x' t' (initial init o)).
Definition kernel sigma {E} (init : initial_law E) x t x' t' : R := law init (kernel_feature sigma init x t x' t').

(** $K_m=\langle\nabla F_t(x;\Theta(0)),\nabla F_{t'}(x';\Theta(0))\rangle$. *)
Definition finite_kernel sigma {E} (init : initial_law E) k (ws : nat -> draw init) (x : nat -> E) t x' t' : R :=
  inner (output_gradient sigma (k + k) (signs init k ws) x t (initialization init k ws))
    (output_gradient sigma (k + k) (signs init k ws) x' t' (initialization init k ws)).

(** ** `rkhs-norm` *)

(** A quadratic polynomial that is never negative has no positive discriminant. *)
Lemma discriminant A B C : (forall s, 0 <= A + 2 * s * B + s * s * C) -> B * B <= A * C.
Proof.
  intros H; destruct (Rle_lt_dec C 0) as [Hc|Hc].
  - destruct (Req_dec B 0) as [->|N].
    + pose proof (H 0); destruct (Req_dec C 0) as [->|Nc]; [lra|].
      set (s := sqrt ((A + 1) / - C)); pose proof (H s) as K.
      assert (s * s * C = - (A + 1)); [|lra].
      unfold s; rewrite sqrt_sqrt by (apply Rdiv_le_0_compat; lra); field; lra.
    + pose proof (H (- (A + 1) / (2 * B))) as K.
      assert (2 * (- (A + 1) / (2 * B)) * B = - (A + 1)) by (field; auto).
      pose proof (Rle_0_sqr (- (A + 1) / (2 * B))) as S; unfold Rsqr in S; nra.
  - pose proof (H (- B / C)) as K; pose proof (Rmult_le_compat_l C _ _ ltac:(lra) K) as M.
    replace (C * (_ + _)) with (A * C - B * B) in M by (field; lra); lra.
Qed.

Section Kernel.
Variables (sigma : activation) (E : space) (init : initial_law E).
Notation P := (law init).

Lemma Ex_Sum n (f : nat -> draw init -> R) : (forall i, observable P (f i)) ->
  P (fun o => Sum n (fun i => f i o)) = Sum n (fun i => P (f i)).
Proof.
  intros H; induction n as [|n IH]; simpl; [apply Ex_const|].
  rewrite Ex_add, IH by (auto; now apply observable_sum); auto.
Qed.

(** Cauchy and Schwarz: $(\mathbb E\langle G,V\rangle)^2\le\mathbb E\lVert G\rVert^2\,\mathbb E\lVert V\rVert^2$. *)
Lemma expectation_cauchy_schwarz (V : space) (g v : draw init -> V) :
  observable P (fun o => inner (g o) (g o)) -> observable P (fun o => inner (g o) (v o)) ->
  observable P (fun o => inner (v o) (v o)) ->
  P (fun o => inner (g o) (v o)) * P (fun o => inner (g o) (v o))
  <= P (fun o => inner (g o) (g o)) * P (fun o => inner (v o) (v o)).
Proof.
  intros Hg Hgv Hv; apply discriminant; intros s.
  rewrite <- (Ex_scale P (2 * s)), <- (Ex_scale P (s * s)), <- !Ex_add by auto with observable.
  rewrite <- (Ex_const P 0); apply Ex_le; auto 6 with observable; intros o.
  pose proof (inner_pos (add (g o) (scale s (v o)))) as K; revert K; inner_expand; lra.
Qed.

(** points $(x_i,t_i)$ and coefficients $b_i$, $i<N$ *)
Variables (v : mapping E) (N : nat) (x : nat -> nat -> E) (t : nat -> nat) (b : nat -> R).
Hypothesis features : forall i, observable P (feature sigma init v (x i) (t i)).
Hypothesis kernels : forall i j, observable P (kernel_feature sigma init (x i) (t i) (x j) (t j)).
Hypothesis velocities : observable P (fun o => inner (v (initial init o)) (v (initial init o))).

(** $b^\top y$, $b^\top\mathbf K\,b$ and $\mathbb E\lVert v(\theta_0)\rVert^2$ *)
Definition target_values : R := Sum N (fun i => b i * target sigma init v (x i) (t i)).
Definition kernel_form : R :=
  Sum N (fun i => Sum N (fun j => b i * b j * kernel sigma init (x i) (t i) (x j) (t j))).
Definition mean_velocity : R := P (fun o => inner (v (initial init o)) (v (initial init o))).

Theorem rkhs_bound : target_values ^ 2 <= kernel_form * mean_velocity.
Proof.
  set (g o := VectorSum N (fun i => scale (b i) (gradient sigma (x i) (t i) (initial init o)))).
  assert (Y : (fun o => inner (g o) (v (initial init o)))
            = (fun o => Sum N (fun i => b i * feature sigma init v (x i) (t i) o))).
  { apply functional_extensionality; intros o; unfold g; rewrite inner_VectorSum.
    apply Sum_ext; intros; apply inner_scale. }
  assert (G : (fun o => inner (g o) (g o)) = (fun o => Sum N (fun i => Sum N (fun j =>
      b i * b j * kernel_feature sigma init (x i) (t i) (x j) (t j) o)))).
  { apply functional_extensionality; intros o; unfold g at 1; rewrite inner_VectorSum.
    apply Sum_ext; intros i _; rewrite inner_scale, inner_sym; unfold g; rewrite inner_VectorSum, <- Sum_scale.
    apply Sum_ext; intros j _; rewrite inner_scale, inner_sym; unfold kernel_feature; ring. }
  assert (Oy : forall i, observable P (fun o => b i * feature sigma init v (x i) (t i) o))
    by (intros; auto with observable).
  assert (Og : forall i j, observable P (fun o => b i * b j * kernel_feature sigma init (x i) (t i) (x j) (t j) o))
    by (intros; auto with observable).
  pose proof (expectation_cauchy_schwarz _ g (fun o => v (initial init o))) as K; cbv beta in K.
  rewrite Y, G in K.
  replace (target_values ^ 2) with (P (fun o => Sum N (fun i => b i * feature sigma init v (x i) (t i) o))
    * P (fun o => Sum N (fun i => b i * feature sigma init v (x i) (t i) o))).
  - eapply Rle_trans; [apply K; auto|right; unfold mean_velocity; f_equal].
    + apply observable_sum; intros; now apply observable_sum.
    + now apply observable_sum.
    + rewrite Ex_Sum by (intros; now apply observable_sum); unfold kernel_form; apply Sum_ext; intros i _.
      rewrite Ex_Sum by auto; apply Sum_ext; intros j _; now apply Ex_scale.
  - rewrite Ex_Sum by auto; unfold target_values; simpl; rewrite Rmult_1_r.
    f_equal; apply Sum_ext; intros i _; now apply Ex_scale.
Qed.

(** $b^\top\mathbf K\,b\ge0$ and $\mathbb E\lVert v\rVert^2\le\lVert\nu\rVert^2$. *)
Theorem mean_velocity_below : mean_velocity <= nu_w v ^ 2 + nu_u v ^ 2.
Proof.
  unfold mean_velocity; rewrite <- (Ex_const P (nu_w v ^ 2 + nu_u v ^ 2)); apply Ex_le; auto with observable.
  intros o; set (q := initial init o).
  pose proof (velocity_w v q) as A; pose proof (velocity_u v q) as B; pose proof (norm_pos (snd (v q))).
  change (fst (v q) * fst (v q) + inner (snd (v q)) (snd (v q)) <= nu_w v ^ 2 + nu_u v ^ 2).
  rewrite <- norm_sqr; pose proof (Rabs_pos (fst (v q))); apply Rplus_le_compat; [|nra].
  rewrite <- (Rabs_right (fst (v q) * fst (v q))) by (apply Rle_ge, Rle_0_sqr); rewrite Rabs_mult; nra.
Qed.

Theorem kernel_form_nonneg : 0 <= kernel_form.
Proof.
  set (f o := Sum N (fun i => Sum N (fun j => b i * b j * kernel_feature sigma init (x i) (t i) (x j) (t j) o))).
  assert (Og : forall i j, observable P (fun o => b i * b j * kernel_feature sigma init (x i) (t i) (x j) (t j) o))
    by (intros; auto with observable).
  assert (O : observable P f) by (apply observable_sum; intros; now apply observable_sum).
  replace kernel_form with (P f).
  - rewrite <- (Ex_const P 0); apply Ex_le; auto with observable; intros o; unfold f.
    set (g := VectorSum N (fun i => scale (b i) (gradient sigma (x i) (t i) (initial init o)))).
    eapply Rle_trans; [apply (inner_pos g)|right; unfold g at 1; rewrite inner_VectorSum].
    apply Sum_ext; intros i _; rewrite inner_scale, inner_sym; unfold g; rewrite inner_VectorSum, <- Sum_scale.
    apply Sum_ext; intros j _; rewrite inner_scale, inner_sym; unfold kernel_feature; ring.
  - unfold f, kernel_form; rewrite Ex_Sum by (intros; now apply observable_sum); apply Sum_ext; intros i _.
    rewrite Ex_Sum by auto; apply Sum_ext; intros j _; now apply Ex_scale.
Qed.
End Kernel.

(** ** `kernel-concentration` *)
Section Concentration.
Variables (sigma : activation) (E : space) (data : sample E) (init : initial_law E) (k : nat).
Hypothesis k_pos : (0 < k)%nat.
Context {Sample : Type}.
Variables (Q : expectation Sample) (W : nat -> Sample -> draw init) (delta : R).
Hypothesis samples : independent Q (law init) W k.
Hypothesis delta_range : 0 < delta <= 1.
Notation n := (sequences data). Notation T := (horizon data).
Notation L := (lipschitz sigma (sigma1 sigma * weight_scale init) T).

(** $2L_T^2\sqrt{\log(2(nT)^2/\delta)/m}$ *)
Definition kernel_error : R := 2 * L ^ 2 * sqrt (ln (2 * (INR n * INR T) ^ 2 / delta) / INR (k + k)).

Lemma finite_kernel_mean ws x t x' t' :
  finite_kernel sigma init k ws x t x' t' = Sum k (fun i => kernel_feature sigma init x t x' t' (ws i)) / INR k.
Proof.
  rewrite <- (mean_mirror E init k k_pos (kernel_feature sigma init x t x' t')); apply Sum_ext; intros i _.
  set (c := signs init k ws i); set (q := initialization init k ws i); set (r := / sqrt (INR (k + k))).
  change (inner (scale (r * c) (gradient sigma x t q)) (scale (r * c) (gradient sigma x' t' q))
          = r * r * inner (gradient sigma x t q) (gradient sigma x' t' q)).
  rewrite inner_scale, inner_scale_r.
  transitivity (r * r * (c * c) * inner (gradient sigma x t q) (gradient sigma x' t' q)); [ring|].
  unfold c; rewrite signs_unit; ring.
Qed.

Theorem kernel_concentrates :
  (forall j t j' t', observable (law init) (kernel_feature sigma init (inputs data j) (S t) (inputs data j') (S t'))) ->
  unlikely Q (fun w => ~ forall j t j' t', (j < n)%nat -> (t < T)%nat -> (j' < n)%nat -> (t' < T)%nat ->
    Rabs (finite_kernel sigma init k (fun i => W i w) (inputs data j) (S t) (inputs data j') (S t')
          - kernel sigma init (inputs data j) (S t) (inputs data j') (S t')) <= kernel_error) delta.
Proof.
  intros F; pose proof (horizon_pos data).
  set (f i := let r := (i / (n * T))%nat in let s := (i mod (n * T))%nat in
    kernel_feature sigma init (inputs data (r / T)) (S (r mod T)) (inputs data (s / T)) (S (s mod T))).
  assert (B : forall i o, Rabs (f i o) <= L ^ 2).
  { intros i o; unfold f, kernel_feature; eapply Rle_trans; [apply cauchy_schwarz|].
    replace (L ^ 2) with (L * L) by ring.
    apply Rmult_le_compat; try apply norm_pos; apply gradient_norm; try (intros; apply unit_inputs);
      try apply initial_weight; apply Nat.mod_upper_bound; lia. }
  eapply unlikely_mono; [|apply Rle_refl|apply (hoeffding_union Q (law init) W k samples k_pos
    (n * T * (n * T)) f (fun _ => L ^ 2) delta ltac:(pose proof (observations_pos E data); nia) (fun _ => pow2_ge_0 L)
    delta_range (fun i _ => F _ _ _ _) B)].
  intros w Bad Good; apply Bad; intros j t j' t' Hj Ht Hj' Ht'; revert j' t' Hj' Ht'; apply table_all.
  revert j t Hj Ht.
  apply (table_all n T (fun j t => forall s, (s < n * T)%nat -> Rabs (finite_kernel sigma init k (fun i => W i w)
      (inputs data j) (S t) (inputs data (s / T)) (S (s mod T))
    - kernel sigma init (inputs data j) (S t) (inputs data (s / T)) (S (s mod T))) <= kernel_error)).
  intros r Hr s Hs; rewrite finite_kernel_mean; revert s Hs; revert r Hr.
  assert (All := table_all (n * T) (n * T) (fun r s => Rabs (Sum k (fun i => kernel_feature sigma init
      (inputs data (r / T)) (S (r mod T)) (inputs data (s / T)) (S (s mod T)) (W i w)) / INR k
    - kernel sigma init (inputs data (r / T)) (S (r mod T)) (inputs data (s / T)) (S (s mod T))) <= kernel_error)).
  intros r Hr s Hs; apply All; auto; intros i Hi.
  eapply Rle_trans; [exact (Good i Hi)|right; unfold kernel_error; rewrite !mult_INR; do 5 f_equal; ring].
Qed.
End Concentration.

(** * The hypotheses can be met

    Every theorem of [Statements] at an instance that meets its hypotheses, those of its parts included: the hyperbolic
    tangent, one constant sequence of length $T=10$ in the unit ball of $\mathbb R$, signs and recurrent weights uniform
    on $\pm1\times\pm\frac12$, $u_0=1$, the transportation mapping $v=(1,1)$, and independent draws.
    Source: THEORY, all sections. *)
From RecurrentProofs Require Import Numbers Coupled Tanh Sine FiniteProbability TangentKernel.
From RecurrentProofs Require Import SelfConsistent AveragedDescent Statements.

Notation tangent := hyperbolic_tangent.
Definition ones (t : nat) : Line := 1.

Lemma one_in_ball : norm (1 : Line) <= 1.
Proof. rewrite norm_Line, Rabs_R1; lra. Qed.

Lemma norm_one : norm (1 : Line) = 1.
Proof. rewrite norm_Line; apply Rabs_R1. Qed.

Lemma half_abs : Rabs (1 / 2) <= 1 / 2.
Proof. rewrite Rabs_right; lra. Qed.

(** $\theta=(\frac12,1)$ *)
Definition half_neuron : neuron Line := (1 / 2, 1).

Definition ten_ones : sample Line.
Proof.
  refine {| sequences := 1; horizon := 10; inputs := fun _ => ones |}; [lia|lia|intros; apply one_in_ball].
Defined.

(** signs and signs of the weight: four draws of equal probability *)
Definition coins : expectation (bool * bool).
Proof.
  refine (finite 4 (fun _ => 1 / 4) (fun i => (Nat.even i, Nat.ltb i 2)) _ _); intros; simpl; lra.
Defined.

Definition coin_law : initial_law Line.
Proof.
  refine {| law := coins; sign := fun o : bool * bool => if fst o then 1 else -1;
            initial := fun o => (if snd o then 1 / 2 else - (1 / 2), 1) : neuron Line; weight_scale := 1 / 2 |};
    intros [[|] [|]]; simpl; try lra; rewrite ?Rabs_Ropp; apply half_abs.
Defined.

Definition unit_mapping : mapping Line.
Proof.
  refine {| velocity := fun _ => (1, 1) : neuron Line; nu_w := 1; nu_u := 1 |}; intros; simpl.
  - rewrite Rabs_R1; lra.
  - apply one_in_ball.
Defined.

(** [k] independent draws *)
Definition coin_draws (k : nat) : expectation (nat -> bool * bool) := draws coins (true, true) (fun f H => H) k.
Definition draw_at (i : nat) (ws : nat -> bool * bool) : bool * bool := ws i.

Lemma coins_independent k : independent (coin_draws k) (law coin_law) draw_at k.
Proof. apply draws_independent. Qed.

Lemma features_observable (j t : nat) :
  observable (law coin_law) (feature tangent coin_law unit_mapping (inputs ten_ones j) (S t)).
Proof.
  eexists; intros o; apply (feature_below tangent Line coin_law unit_mapping _ (S t) (S t)); auto.
  intros; apply one_in_ball.
Qed.

Lemma kernels_observable (x x' : nat -> Line) t t' :
  (forall s, norm (x (S s)) <= 1) -> (forall s, norm (x' (S s)) <= 1) ->
  observable (law coin_law) (kernel_feature tangent coin_law x t x' t').
Proof.
  intros H H'; eexists; intros o; unfold kernel_feature; eapply Rle_trans; [apply cauchy_schwarz|].
  apply Rmult_le_compat; try apply norm_pos.
  - apply (gradient_norm tangent x H (1 / 2) _ t t (initial_weight coin_law o)); auto.
  - apply (gradient_norm tangent x' H' (1 / 2) _ t' t' (initial_weight coin_law o)); auto.
Qed.

Lemma velocities_observable :
  observable (law coin_law) (fun o => inner (unit_mapping (initial coin_law o)) (unit_mapping (initial coin_law o))).
Proof. exists 2; intros o; simpl; rewrite Rabs_right; lra. Qed.

(** Two neurons ($k=1$) and $\delta=1/100$: every draw is in the event of `approximation`, as $\log(2000)\ge2$. *)
Lemma always_good ws : good tangent Line ten_ones coin_law unit_mapping 1 (1 / 100) ws.
Proof.
  intros j t Hj Ht; set (M := target_bound tangent (sigma1 tangent * weight_scale coin_law) 1 1 10).
  rewrite (linearized_target tangent Line coin_law 1 Nat.lt_0_1 unit_mapping).
  assert (X : forall s, norm (inputs ten_ones j (S s)) <= 1) by (intros; apply unit_inputs).
  assert (A : Rabs (Sum 1 (fun i => feature tangent coin_law unit_mapping (inputs ten_ones j) (S t) (ws i)) / INR 1)
    <= M).
  { simpl Sum; unfold INR; rewrite Rplus_0_l, Rdiv_1.
    now apply (feature_below tangent Line coin_law unit_mapping _ (S t) 10). }
  assert (B : Rabs (target tangent coin_law unit_mapping (inputs ten_ones j) (S t)) <= M).
  { apply Ex_abs; [apply features_observable|intros o].
    now apply (feature_below tangent Line coin_law unit_mapping _ (S t) 10). }
  assert (E1 : 1 <= sqrt (ln (2 * (INR 1 * INR 10) / (1 / 100)) / INR (1 + 1))).
  { apply Rle_trans with (sqrt 1); [rewrite sqrt_1; lra|apply sqrt_le_1_alt].
    replace (2 * (INR 1 * INR 10) / (1 / 100)) with 2000 by (simpl; field).
    assert (L : 2 <= ln 2000).
    { rewrite <- (ln_exp 2); left; apply ln_increasing; [apply exp_pos|].
      replace 2 with (1 + 1) by ring; rewrite exp_plus; pose proof exp_le_3; pose proof (exp_pos 1); nra. }
    replace (INR (1 + 1)) with 2 by (simpl; ring); lra. }
  assert (M0 : 0 <= M) by exact (abs_nonneg _ _ B).
  change (Rabs (Sum 1 (fun i => feature tangent coin_law unit_mapping (inputs ten_ones j) (S t) (ws i)) / INR 1
    - target tangent coin_law unit_mapping (inputs ten_ones j) (S t))
    <= 2 * M * sqrt (ln (2 * (INR 1 * INR 10) / (1 / 100)) / INR (1 + 1))).
  apply Rle_trans with (M + M); [|nra].
  unfold Rminus; apply abs_add; [exact A|now rewrite Rabs_Ropp].
Qed.

Definition labels (j t : nat) : R := target tangent coin_law unit_mapping (inputs ten_ones j) t.

Lemma labels_exact j t : (j < sequences ten_ones)%nat -> (t < horizon ten_ones)%nat ->
  Rabs (labels j (S t) - target tangent coin_law unit_mapping (inputs ten_ones j) (S t)) <= 0.
Proof. intros; unfold labels; rewrite Rminus_eq_0, Rabs_R0; lra. Qed.

(** ** 1 and 2. The neuron and the network *)
Example state_bound_instance := proj2 (claim_state_bound tangent Line ones (1 / 2) half_neuron 10
  (fun _ => one_in_ball) half_abs) tanh_0.

Example hidden_state_gradient_instance := claim_hidden_state_gradient tangent Line ones (1 / 2) 10
  (fun _ => one_in_ball).

Example gradient_bound_instance := proj1 (proj2 hidden_state_gradient_instance) half_neuron half_abs.

Example state_lipschitz_instance :=
  proj1 (proj2 (proj2 hidden_state_gradient_instance)) half_neuron (- (1 / 2), 1) half_abs
    (Rle_trans _ _ _ (Req_le _ _ (Rabs_Ropp (1 / 2))) half_abs).

(** the bound for $\partial_u$ is attained at $u=0$ *)
Example gradient_attained_instance :
  norm (snd (gradient tangent ones 10 (1 / 2, 0 : Line))) = input_bound tangent (1 * (1 / 2)) 10.
Proof.
  apply (proj2 (proj2 (proj2 (hidden_state_gradient_instance))) tanh_0 tanh_slope_0 ltac:(lra) 1 0 norm_one).
  simpl; ring.
Qed.

Example recurrent_weight_coupled_instance :=
  claim_hidden_state_gradient__recurrent_weight_coupled tangent Line ones (1 / 2) half_neuron 10 half_abs.

Example hidden_state_smoothness_instance := claim_hidden_state_smoothness tangent Line ones (1 / 2) 10
  (fun _ => one_in_ball) ltac:(lra).

Example second_derivative_instance (v : neuron Line) :=
  proj1 (proj2 hidden_state_smoothness_instance) half_neuron v half_abs.

Example majorant_monotone_instance :=
  proj2 (proj2 (proj2 (proj2 hidden_state_smoothness_instance))) 1 11%nat ltac:(simpl; lra) ltac:(lia).

(** $Q=\begin{pmatrix}0&1\\1&0\end{pmatrix}$, whose form $2r_wr_u$ is at most $\lVert r\rVert^2$ *)
Example largest_eigenvalue_instance : largest_eigenvalue {| ww := 0; wu := 1; uu := 0 |} <= 1.
Proof.
  apply largest_eigenvalue_is_least; intros rw ru; unfold form; cbn [ww wu uu].
  pose proof (pow2_ge_0 (rw - ru)); lra.
Qed.

Example input_memory_instance := claim_input_memory tangent Line ones (1 / 2) half_neuron 10 5 half_abs ltac:(lia).

(** a run that adds $\frac1{10}$ to every state, and one that forms its pre-activations exactly *)
Fixpoint shifted_run (t : nat) : R :=
  match t with O => 0 | S k => tanh (1 / 2 * shifted_run k + 1) + 1 / 10 end.

Lemma shifted_activation s : (s < 10)%nat -> Rabs (shifted_run (S s) - tangent (1 / 2 * shifted_run s + 1)) <= 1 / 10.
Proof. intros _; simpl; rewrite Rabs_right; lra. Qed.

Example rounding_error_instance : Rabs (shifted_run 10 - hidden_state tangent (1 / 2) (fun _ => 1) 10)
  <= (1 * 0 + 1 / 10) * growth (1 * Rabs (1 / 2)) 10.
Proof.
  refine (proj1 (claim_rounding_error tangent (1 / 2) 0 (1 / 10) shifted_run
    (fun t => 1 / 2 * shifted_run (pred t) + 1) 10 10 eq_refl shifted_activation (le_n _)) (fun _ => 1) _).
  intros s _; simpl pred; rewrite Rminus_eq_0, Rabs_R0; lra.
Qed.

(** a run whose pre-activations are too large by $\frac1{100}$ of themselves *)
Fixpoint inflated_run (t : nat) : R :=
  match t with O => 0 | S k => tanh ((1 / 2 * inflated_run k + 1) * (1 + 1 / 100)) end.

Lemma inflated_bound s : Rabs (inflated_run s) <= 1.
Proof. destruct s; simpl; [rewrite Rabs_R0; lra|apply (apply_bound tangent)]. Qed.

Definition inflated (t : nat) : R := (1 / 2 * inflated_run (pred t) + 1) * (1 + 1 / 100).

Lemma inflated_activation s : (s < 10)%nat -> Rabs (inflated_run (S s) - tangent (inflated (S s))) <= 0.
Proof. intros _; unfold inflated; simpl; rewrite Rminus_eq_0, Rabs_R0; lra. Qed.

Lemma inflated_is_rounded s : rounded_preactivation (1 / 100) 0 1 (1 / 2) (inflated_run s) (fun _ => 1) (fun _ => 1)
  (inflated (S s)).
Proof.
  exists (fun _ => 1), (fun _ => 1), (1 / 2 * inflated_run s); split; [|split; [|split; [|split]]].
  - intros; exists 0, 0; rewrite Rabs_R0; repeat split; lra.
  - reflexivity.
  - intros; lia.
  - exists 0, 0; rewrite Rabs_R0; repeat split; lra.
  - exists (1 / 100); rewrite Rabs_right by lra; split; [lra|reflexivity].
Qed.

Definition constant_one : Euclid 1 := fun _ => 1.

Example formation_error_instance (zeta := formation_error (1 / 100) 0 1 (1 / 2) 1 constant_one constant_one) :=
  proj2 (claim_rounding_error tangent (1 / 2) zeta 0 inflated_run inflated 10 10 eq_refl inflated_activation (le_n _))
    1%nat (1 / 100) 0 1 constant_one (fun _ => constant_one) Nat.lt_0_1 ltac:(lra) ltac:(lra) ltac:(simpl; lra)
    (fun s _ => inflated_bound s) (fun s _ => inflated_is_rounded s) (fun s _ => Rle_refl _).

Definition two_signs (i : nat) : R := if Nat.even i then 1 else -1.
Lemma two_signs_bound i : Rabs (two_signs i) <= 1.
Proof. unfold two_signs; destruct (Nat.even i); [rewrite Rabs_R1|rewrite Rabs_left]; lra. Qed.

Definition two_neurons : parameters 2 Line := fun _ => half_neuron.
Definition two_moved : parameters 2 Line := fun _ => (1 / 4, 1 + 1 / 2) : neuron Line.
Lemma two_neurons_bound i : (i < 2)%nat -> Rabs (fst (two_neurons i)) <= 1 / 2.
Proof. intros; apply half_abs. Qed.
Lemma two_moved_bound i : (i < 2)%nat -> Rabs (fst (two_moved i)) <= 1 / 2.
Proof. intros; simpl; rewrite Rabs_right; lra. Qed.

Example symmetric_initialization_instance (ws : nat -> bool * bool) :=
  claim_symmetric_initialization tangent Line coin_law 1 ws ones 10.

Example output_lipschitz_instance := claim_output_lipschitz tangent Line 2 two_signs ones (1 / 2) 10 ltac:(lia)
  (fun _ => one_in_ball) two_signs_bound.

Example output_gradient_instance := proj1 (proj2 output_lipschitz_instance) two_neurons two_neurons_bound.

Example output_increment_instance :=
  proj2 (proj2 output_lipschitz_instance) two_neurons two_moved two_neurons_bound two_moved_bound.

Example linearization_instance := claim_linearization tangent Line 2 two_signs ones (1 / 2) 10 two_neurons two_moved
  ltac:(lia) (fun _ => one_in_ball) two_signs_bound ltac:(lra) two_neurons_bound two_moved_bound.

Lemma two_moved_in_ball : in_ball 2 two_neurons 1 1 two_moved.
Proof.
  intros i _; assert (R2 : sqrt (INR 2) <= 2).
  { rewrite <- (sqrt_pow2 2) by lra; apply sqrt_le_1_alt; simpl; lra. }
  pose proof (root_pos 2 ltac:(lia)) as P.
  assert (K : / 2 <= 1 / sqrt (INR 2)) by (unfold Rdiv; rewrite Rmult_1_l; now apply Rinv_le_contravar).
  split; [simpl fst; rewrite Rabs_left; lra|].
  replace (snd (two_moved i)) with (1 + 1 / 2) by reflexivity; replace (snd (two_neurons i)) with 1 by reflexivity.
  rewrite norm_Line; unfold sub; simpl add; simpl scale; rewrite Rabs_right; lra.
Qed.

Example linearization_in_ball_instance := proj2 (proj2 linearization_instance) 1 1 two_moved_in_ball.

Example reachable_instance := claim_linearization__reachable tangent Line 2 two_signs ones (1 / 2) 1 1 10 two_neurons
  two_moved ltac:(lia) (fun _ => one_in_ball) two_signs_bound ltac:(lra) two_neurons_bound two_moved_bound
  two_moved_in_ball.

Example risk_gradient_instance := claim_output_lipschitz__risk_gradient tangent Line ten_ones (fun _ _ => 1) 2 two_signs
  (1 / 2) two_neurons ltac:(lia) two_signs_bound two_neurons_bound.

Example risk_linear_instance := claim_linearization__risk tangent Line ten_ones 2 two_signs (1 / 2) two_neurons
  two_moved ltac:(lia) two_signs_bound two_neurons_bound two_moved_bound.

(** ** 3. Transportation mappings *)
Example transport_norm_instance (ws : nat -> bool * bool) :=
  claim_transport_norm Line coin_law unit_mapping 1 ws Nat.lt_0_1.

Example target_bound_instance :=
  proj1 (proj2 (claim_target_bound tangent Line coin_law unit_mapping ones 10 (fun _ => one_in_ball)))
    (features_observable 0 9).

Example rkhs_norm_instance (b : nat -> R) :=
  claim_rkhs_norm tangent Line coin_law unit_mapping 10 (fun _ => ones) S b
    (fun i => features_observable 0 i)
    (fun i j => kernels_observable ones ones (S i) (S j) (fun _ => one_in_ball) (fun _ => one_in_ball))
    velocities_observable.

Example approximation_instance (k : nat) (k_pos : (0 < k)%nat) :=
  claim_approximation tangent Line ten_ones coin_law unit_mapping k _ (coin_draws k) draw_at (1 / 100)
    k_pos ltac:(lra) (coins_independent k) features_observable.

Example kernel_concentration_instance (k : nat) (k_pos : (0 < k)%nat) :=
  claim_kernel_concentration tangent Line ten_ones coin_law k _ (coin_draws k) draw_at (1 / 100)
    k_pos ltac:(lra) (coins_independent k)
    (fun j t j' t' => kernels_observable _ _ (S t) (S t') (unit_inputs ten_ones j) (unit_inputs ten_ones j')).

Example realization_instance (ws : nat -> bool * bool) :=
  claim_realization tangent Line ten_ones coin_law unit_mapping 1 (1 / 100) ws (1 / 2 + 1 / sqrt (INR 2)) 0 0
    Nat.lt_0_1 (always_good ws) (Rle_refl _) Nat.lt_0_1 ltac:(simpl; lia).

Example mirror_cancelled_instance (ws : nat -> bool * bool) :=
  claim_realization__mirror_cancelled tangent tanh_jerk 2 Line coin_law unit_mapping 1 ones
    (1 / 2 + 1 / sqrt (INR 2)) ws 10 tanh_curvature_derive tanh_jerk_bound Nat.lt_0_1 (fun _ => one_in_ball)
    (Rle_refl _).

(** ** 4. Gradient descent *)
Example risk_gradient_is_gradient_instance :=
  risk_gradient_is_gradient tangent Line ten_ones labels 2 two_signs two_neurons two_moved ltac:(lia).

(** no point of the ball is nearer to one far away than its projection *)
Example project_is_nearest_instance :=
  proj2 (project_is_nearest Line 2 two_neurons 1 1 (fun _ => (9, 9) : neuron Line) ltac:(lia) ltac:(lra) ltac:(lra))
    two_moved two_moved_in_ball.

Notation L_of k := (network_lipschitz tangent Line ten_ones coin_law k 2).

(** $L_T>0$ *)
Lemma lipschitz_pos k : (0 < k)%nat -> 0 < L_of k.
Proof.
  intros Hk; unfold network_lipschitz, lipschitz; apply Rmult_lt_0_compat; [simpl; lra|].
  assert (P : 1 <= growth (rate tangent Line coin_law k 2) 10).
  { pose proof (root_pos (k + k) ltac:(lia)); assert (0 < 2 / sqrt (INR (k + k))) by (apply Rdiv_lt_0_compat; lra).
    assert (R0 : 0 <= rate tangent Line coin_law k 2) by (unfold rate, radius_weight; simpl in *; lra).
    rewrite growth_S; pose proof (Rmult_le_pos _ _ R0 (growth_nonneg _ 9 R0)); lra. }
  apply sqrt_lt_R0; pose proof (pow2_ge_0 (sigma0 tangent)); simpl horizon.
  pose proof (Rmult_le_pos _ _ H (pow2_ge_0 (growth (rate tangent Line coin_law k 2) (pred 10)))); nra.
Qed.

(** the step size $1/(2L_T^2)$ *)
Definition step_size k : R := / (2 * L_of k ^ 2).

Lemma step_size_meets k : (0 < k)%nat -> 0 < step_size k /\ step_size k * L_of k ^ 2 = 1 / 2.
Proof.
  intros Hk; pose proof (lipschitz_pos k Hk); assert (0 < L_of k ^ 2) by now apply pow_lt.
  unfold step_size; split; [apply Rinv_0_lt_compat; lra|field; lra].
Qed.

Example descent_step_instance (ws : nat -> bool * bool) (s : nat) :=
  proj2 (claim_descent_step tangent Line ten_ones coin_law unit_mapping 1 2 2 labels 0 (1 / 100) (step_size 1) ws s
    Nat.lt_0_1 ltac:(simpl; lra) ltac:(simpl; lra) labels_exact (always_good ws)
    (proj1 (step_size_meets 1 Nat.lt_0_1))) (Req_le _ _ (proj2 (step_size_meets 1 Nat.lt_0_1))).

(** the step size that meets both conditions on it *)
Example projected_gd_instance (k : nat) (k_pos : (0 < k)%nat) (eta := step_size k) (kappa := 1 - eta * L_of k ^ 2)
    (eps := network_error tangent Line ten_ones coin_law unit_mapping k 2 2 0 (1 / 100)) :
  unlikely (coin_draws k) (fun o => ~ forall tau, (0 < tau)%nat ->
    let ws i := draw_at i o in
    let average := Sum tau (fun s => risk_at tangent Line ten_ones coin_law k labels ws
      (projected_run tangent Line ten_ones coin_law k 2 2 labels eta ws s)) / INR tau in
    average <= ((eps + sqrt (eps ^ 2 + kappa * (1 ^ 2 + 1 ^ 2) / (eta * INR tau))) / (2 * kappa)) ^ 2 /\
    average <= (1 ^ 2 + 1 ^ 2) / (eta * INR tau) + 4 * eps ^ 2) (1 / 100).
Proof.
  destruct (step_size_meets k k_pos) as [E0 E1]; eapply unlikely_mono;
    [|apply Rle_refl|apply (claim_projected_gd tangent Line ten_ones coin_law unit_mapping k 2 2 labels 0 (1 / 100) eta
      _ (coin_draws k) draw_at k_pos ltac:(simpl; lra) ltac:(simpl; lra) labels_exact E0 ltac:(lra)
      (coins_independent k) features_observable)].
  intros o H K; apply H; intros tau Ht; destruct (K tau Ht) as (_ & A & B); split; [apply A|apply B]; fold eta in E1.
  - apply Rle_lt_trans with (1 / 2); [now right|lra].
  - now right.
Qed.

(* Otherwise Coq compares the constants of ten steps, entry by entry. *)
Opaque majorant_matrix target_bound.

(** $B=\lVert\nu\rVert^2+\eta\tau\varepsilon^2/\kappa$ is enough, because $\varepsilon_B\le\varepsilon$. *)
Example self_consistent_instance (ws : nat -> bool * bool) (tau : nat) (tau_pos : (0 < tau)%nat) (eta := step_size 1)
    (kappa := 1 - eta * L_of 1 ^ 2) (nu2 := 1 ^ 2 + 1 ^ 2)
    (B := nu2 + eta * INR tau * network_error tangent Line ten_ones coin_law unit_mapping 1 2 2 0 (1 / 100) ^ 2 / kappa)
    (eps_B := self_consistent_error tangent Line ten_ones coin_law unit_mapping 1 2 2 0 (1 / 100) B)
    (th := projected_run tangent Line ten_ones coin_law 1 2 2 labels eta ws)
    (average := Sum tau (fun s => risk_at tangent Line ten_ones coin_law 1 labels ws (th s)) / INR tau) :
  (forall s, (s <= tau)%nat -> norm (sub (th s) (realization_of coin_law unit_mapping 1 ws)) ^ 2
    <= nu2 + INR s * (eta * eps_B ^ 2 / kappa)) /\
  average <= ((eps_B + sqrt (eps_B ^ 2 + kappa * nu2 / (eta * INR tau))) / (2 * kappa)) ^ 2 /\
  average <= nu2 / (eta * INR tau) + 4 * eps_B ^ 2.
Proof.
  destruct (step_size_meets 1 Nat.lt_0_1) as [E0 E1]; fold eta in E0, E1.
  assert (K : 0 < kappa) by (unfold kappa; lra); assert (T0 : 0 < INR tau) by now apply lt_0_INR.
  assert (B0 : 0 <= B).
  { apply Rplus_le_le_0_compat; [unfold nu2; lra|apply Rdiv_le_0_compat; auto].
    apply Rmult_le_pos; [apply Rmult_le_pos; lra|apply pow2_ge_0]. }
  assert (P : 0 <= eps_B <= network_error tangent Line ten_ones coin_law unit_mapping 1 2 2 0 (1 / 100)).
  { split; [apply (self_consistent_nonneg tangent Line ten_ones coin_law unit_mapping 1 Nat.lt_0_1 2 2 ltac:(simpl; lra)
      ltac:(simpl; lra) labels 0 labels_exact (1 / 100) B ws (always_good ws) B0)|].
    apply (self_consistent_below tangent Line ten_ones coin_law unit_mapping 1 Nat.lt_0_1); simpl; lra. }
  destruct (claim_projected_gd__self_consistent tangent Line ten_ones coin_law unit_mapping 1 2 2 labels 0 (1 / 100) eta
    B ws tau Nat.lt_0_1 ltac:(simpl; lra) ltac:(simpl; lra) labels_exact (always_good ws) E0
    (Rle_lt_trans _ _ 1 (Req_le _ _ E1) ltac:(lra))) as (Near & Average & _).
  - apply Rplus_le_compat_l, Rmult_le_compat_r; [now apply Rlt_le, Rinv_0_lt_compat|].
    apply Rmult_le_compat_l; [apply Rmult_le_pos; lra|now apply pow_incr].
  - destruct (Average tau_pos) as (_ & Sharp & Simple); split; [exact Near|split; [exact Sharp|]].
    exact (Simple (Req_le _ _ E1)).
Qed.

(** A small step leaves room in the ball. *)
Example unprojected_gd_instance : forall ws : nat -> bool * bool, exists eta, 0 < eta /\
  (forall s, (s <= 1)%nat -> in_ball 2 (initialization coin_law 1 ws) 2 2
    (plain_run tangent Line ten_ones coin_law 1 labels eta ws s)) /\
  (let average := Sum 1 (fun s => risk_at tangent Line ten_ones coin_law 1 labels ws
      (plain_run tangent Line ten_ones coin_law 1 labels eta ws s)) / INR 1 in
   average <= (1 ^ 2 + 1 ^ 2) / (eta * INR 1)
     + 4 * network_error tangent Line ten_ones coin_law unit_mapping 1 2 2 0 (1 / 100) ^ 2).
Proof.
  intros ws; set (eps := network_error _ _ _ _ _ _ _ _ _ _).
  set (a := rate tangent Line coin_law 1 2).
  assert (A : 0 <= a) by (apply (rate_nonneg tangent Line coin_law unit_mapping 1 Nat.lt_0_1 2); simpl; lra).
  pose proof (weight_bound_nonneg tangent a 10 A) as Gw; pose proof (input_bound_nonneg tangent a 10 A) as Gu.
  set (g := weight_bound tangent a 10 + input_bound tangent a 10 + 1).
  set (c := 2 + 4 * eps ^ 2); assert (C : 2 <= c) by (unfold c; pose proof (pow2_ge_0 eps); lra).
  destruct (step_size_meets 1 Nat.lt_0_1) as [S0 S1].
  assert (P : 0 < c * g ^ 2) by (apply Rmult_lt_0_compat; [lra|apply pow_lt; unfold g; lra]).
  set (eta := Rmin (Rmin 1 (step_size 1)) (/ (c * g ^ 2))).
  assert (E0 : 0 < eta) by (repeat apply Rmin_glb_lt; try lra; now apply Rinv_0_lt_compat).
  assert (E1 : eta <= 1) by (eapply Rle_trans; [apply Rmin_l|apply Rmin_l]).
  assert (E2 : eta <= step_size 1) by (eapply Rle_trans; [apply Rmin_l|apply Rmin_r]).
  assert (E3 : eta <= / (c * g ^ 2)) by apply Rmin_r.
  assert (El : eta * L_of 1 ^ 2 <= 1 / 2)
    by (rewrite <- S1; apply Rmult_le_compat_r; auto; apply pow2_ge_0).
  set (B := sqrt (eta * INR 1 * (1 ^ 2 + 1 ^ 2 + 4 * eta * INR 1 * eps ^ 2))).
  assert (Bg : g * B <= 1).
  { assert (G0 : 0 < g) by (unfold g; lra); apply (Rmult_le_reg_l (/ g)); [now apply Rinv_0_lt_compat|].
    rewrite <- Rmult_assoc, Rinv_l, Rmult_1_l, Rmult_1_r by lra.
    rewrite <- (sqrt_pow2 (/ g)) by (apply Rlt_le, Rinv_0_lt_compat, G0); apply sqrt_le_1_alt; simpl INR.
    apply Rle_trans with (eta * c); [|apply Rle_trans with (/ (c * g ^ 2) * c)].
    - replace (eta * 1) with eta by ring; apply Rmult_le_compat_l; [lra|unfold c].
      pose proof (Rmult_le_compat_r (eps ^ 2) _ _ (pow2_ge_0 eps) E1); lra.
    - apply Rmult_le_compat_r; lra.
    - right; field; split; lra. }
  assert (B0 : 0 <= B) by apply sqrt_pos.
  destruct (claim_unprojected_gd tangent Line ten_ones coin_law unit_mapping 1 2 2 labels 0 (1 / 100) eta ws 1
    Nat.lt_0_1 ltac:(simpl; lra) ltac:(simpl; lra) labels_exact (always_good ws) E0 El) as [In Av].
  - change (2 * weight_bound tangent a 10 * B <= 2); unfold g in Bg; nra.
  - change (2 * input_bound tangent a 10 * B <= 2); unfold g in Bg; nra.
  - exists eta; split; [auto|split; [exact In|]]; apply (Av Nat.lt_0_1).
Qed.

Lemma number_above x : exists k, x < INR k.
Proof.
  destruct (nfloor_ex (Rmax x 0) (Rmax_r x 0)) as [k Hk]; exists (S k); rewrite S_INR; pose proof (Rmax_l x 0); lra.
Qed.

(** A width and a number of steps that meet the conditions, for the risk $r=1$ and $\theta=\frac38$. *)
Example width_log_samples_instance : exists k tau, (0 < k)%nat /\ (0 < tau)%nat /\
  unlikely (coin_draws k) (fun o => ~ Sum tau (fun s => risk_at tangent Line ten_ones coin_law k labels
    (fun i => draw_at i o) (projected_run tangent Line ten_ones coin_law k 2 2 labels (step_size k)
      (fun i => draw_at i o) s)) / INR tau <= 1) (1 / 100).
Proof.
  assert (D : 0 < 1 / 100 <= 1) by lra.
  set (C := 8 * target_bound tangent (sigma1 tangent * weight_scale coin_law) (nu_w unit_mapping) (nu_u unit_mapping)
      (horizon ten_ones) ^ 2 * ln (2 * (INR (sequences ten_ones) * INR (horizon ten_ones)) / (1 / 100))
    + 2 * linearization_forms Line unit_mapping 2 2 (majorant_matrix tangent
        (sigma1 tangent * radius_weight (weight_scale coin_law) 2 2) (horizon ten_ones)) ^ 2).
  destruct (number_above (C / ((3 / 8) ^ 2 * 1))) as [k Hk].
  destruct (number_above (L_of (S k) ^ 2 * (1 ^ 2 + 1 ^ 2) / ((1 - 2 * (3 / 8)) * 1))) as [tau Ht].
  exists (S k), (S tau); split; [lia|split; [lia|]].
  pose proof (width_constant_affine tangent Line ten_ones coin_law unit_mapping (S k) ltac:(lia) 2 2
    ltac:(simpl; lra) ltac:(simpl; lra) (1 / 100) D) as K; fold C in K.
  destruct (step_size_meets (S k) ltac:(lia)) as [S0 S1].
  apply (claim_width_log_samples tangent Line ten_ones coin_law unit_mapping (S k) 2 2 (1 / 100) (step_size (S k))
    (3 / 8) 1 (S tau) _ (coin_draws (S k)) draw_at); auto; try lra; try lia; try (simpl; lra).
  - apply coins_independent.
  - apply features_observable.
  - apply Rle_trans with (C / ((3 / 8) ^ 2 * 1)).
    + apply Rmult_le_compat_r; [apply Rlt_le, Rinv_0_lt_compat; lra|exact K].
    + pose proof (le_INR k (S k + S k) ltac:(lia)); lra.
  - pose proof (le_INR tau (S tau) ltac:(lia)).
    eapply Rle_trans; [|exact H]; apply Rlt_le, Ht.
Qed.

Transparent majorant_matrix target_bound.

(** ** 5. The cutoff *)
Example growth_instance : growth (1 / 2) 10 <= 1 / (1 - 1 / 2).
Proof. apply (claim_growth (1 / 2) 10); lra. Qed.

Example growth_above_instance := proj2 (proj2 (claim_growth 2 10)) ltac:(lra).

Example cutoff_subcritical_instance := claim_cutoff_subcritical tangent (1 / 2) 1 1 10
  ltac:(lra) ltac:(simpl; lra) ltac:(lra) ltac:(lra).

Example cutoff_critical_instance := claim_cutoff_critical tangent 10.

Example cutoff_supercritical_instance :=
  proj2 (proj2 (proj2 (proj2 (proj2 (claim_cutoff_supercritical tangent 2 9 ltac:(simpl; lra))))))
    tanh_0 tanh_slope_0 ltac:(lra) Line 1 0 norm_one (Rmult_0_l 1).

Example activation_constants_instance :=
  proj2 (proj2 (proj2 (proj2 claim_activation_constants))) tangent 10 (1 / 10) 1 1 _ ltac:(lra) ltac:(lra)
    (proj1 claim_activation_constants).

(** $10\tanh(x/10)$ has $\sigma_3=\frac1{50}$. *)
Example third_derivative_instance :=
  proj2 (proj2 (proj2 (proj2 third_derivative_suprema))) tangent 10 (1 / 10) 2 ltac:(lra) ltac:(lra)
    (proj1 third_derivative_suprema).

(** the step size $1/(2+2\overline{L_t^2})$ *)
Example averaged_instance (k : nat) (k_pos : (0 < k)%nat)
    (L2 := mean_lipschitz tangent Line ten_ones coin_law k 2) (eta := / (2 * (1 + L2))) (kappa := 1 - eta * L2)
    (eps2 := mean_error tangent Line ten_ones coin_law unit_mapping k 2 2 0 (1 / 100)) :
  unlikely (coin_draws k) (fun o => ~ forall tau, (0 < tau)%nat ->
    let ws i := draw_at i o in
    let average := Sum tau (fun s => risk_at tangent Line ten_ones coin_law k labels ws
      (projected_run tangent Line ten_ones coin_law k 2 2 labels eta ws s)) / INR tau in
    average <= ((sqrt eps2 + sqrt (eps2 + kappa * (1 ^ 2 + 1 ^ 2) / (eta * INR tau))) / (2 * kappa)) ^ 2 /\
    average <= (1 ^ 2 + 1 ^ 2) / (eta * INR tau) + 4 * eps2) (1 / 100).
Proof.
  assert (P : 0 <= L2) by apply time_mean_nonneg.
  assert (E0 : 0 < eta) by (apply Rinv_0_lt_compat; lra).
  assert (E1 : eta * L2 <= 1 / 2).
  { apply Rle_trans with (eta * (1 + L2)); [apply Rmult_le_compat_l; lra|unfold eta; right; field; lra]. }
  eapply unlikely_mono; [|apply Rle_refl|apply (claim_projected_gd__averaged tangent Line ten_ones coin_law unit_mapping k 2 2
    labels 0 (1 / 100) eta _ (coin_draws k) draw_at k_pos ltac:(simpl; lra) ltac:(simpl; lra) labels_exact E0 ltac:(lra)
    (coins_independent k) features_observable)].
  intros o H K; apply H; intros tau Ht; destruct (K tau Ht) as (_ & A & B); split; [apply A|apply B].
  - eapply Rle_lt_trans; [exact E1|lra].
  - exact E1.
Qed.

(** ** The numbers that the tool computes *)

(** $(Q_3)_{ww}$ of the sine at $\alpha=\frac12$ *)
Example exact_numbers_instance : meaning sine (MajorantWW (1 # 2) 3) = Q2R (19 # 4).
Proof. apply (exact_numbers sine (Constants 1 1 1)); [repeat split; simpl; unfold Q2R; simpl; lra|reflexivity]. Qed.

(** Any constants that are not negative, as in the table, belong to an activation, if only to that which is zero. *)
Definition resting (c : constants)
    (H : 0 <= Q2R (constant0 c) /\ 0 <= Q2R (constant1 c) /\ 0 <= Q2R (constant2 c)) : activation.
Proof.
  refine (Build_activation (fun _ => 0) (fun _ => 0) (fun _ => 0)
    (Q2R (constant0 c)) (Q2R (constant1 c)) (Q2R (constant2 c)) _ _ _ _ _);
    intros; try apply (is_derive_const (0 : R)); rewrite Rabs_R0; apply H.
Defined.

Example resting_instance (c : constants) H : has_constants (resting c H) c.
Proof. repeat split. Qed.

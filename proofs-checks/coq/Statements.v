(** * The claims

    Every claim that has a formal proof, as one closed theorem: [claim_x_y] is the claim `x-y`. To check what is
    claimed, read the definitions that are named here and nothing else:

    - [activation] ($\sigma$, $\sigma'$ = [slope], $\sigma''$ = [curvature], $\sigma_0,\sigma_1,\sigma_2$);
    - [growth] ($p_t$), [hidden_state], [drive], [state] ($h_t$), [gradient] ($\nabla_\theta h_t$), [weight_bound] and
      [input_bound] ($G^w_t$, $G^u_t$), [lipschitz] ($L_t$);
    - [majorant_matrix] ($Q_t$), [form], [largest_eigenvalue], [largest_curvature] ($\beta_t$), [simple_curvature]
      ($\bar\beta_t$), [second_derivative], [sensitivity];
    - [space] with [inner], [norm], [Line] ($\mathbb R$), [Prod], [Pow]; [sample], [output] ($F_t$), [output_gradient],
      [empirical_risk] ($R$), [risk_gradient], [in_ball] ($\Omega_\rho$), [project], [run];
    - [expectation], [unlikely], [independent]; [initial_law], [mapping] ($v$), [target] ($f^\star_t$), [target_bound]
      ($M_t$), [initialization] ($\Theta(0)$), [realization_of] ($\Theta^\star$), [kernel], [finite_kernel];
    - [time_mean], [movement_forms] ($S_t$), [third_order] ($C_t$, with [reach]), [third_derivative] ($\sigma_3$);
    - [supremum], [constants_are]; [realization_error] ($\varepsilon_{\mathrm{app}}$), [total_error] ($\varepsilon$),
      [reachable_form] ($F$), [average_bound], [width_constant] ($\mathcal K$);
    - [quantity], [meaning] and [exact]: the numbers of all these at rational arguments.

    A neuron is $\theta=(w,u)$: [fst] is $w$, [snd] is $u$. Times start at one: [S t] with $t<T$.
    The axioms that the proofs use are printed by [Audit]. Source: THEORY, all sections. *)
From RecurrentProofs Require Import Tanh Logistic Sine Erf.
From RecurrentProofs Require Import InputMemory Cutoff Coupled Reachable TimeAverage MirrorCancellation.
From RecurrentProofs Require Import TangentKernel SelfConsistent AveragedDescent Numbers.

Notation neuron E := (Prod Line E).

(** ** 1. The hidden state of one neuron *)

Theorem claim_state_bound : forall (sigma : activation) (E : space) (x : nat -> E) (alpha : R) (q : neuron E) (t : nat),
  (forall s, norm (x (S s)) <= 1) -> Rabs (fst q) <= alpha ->
  Rabs (state sigma x t q) <= sigma0 sigma /\
  (sigma 0 = 0 ->
    Rabs (state sigma x t q) <= sigma1 sigma * norm (snd q) * growth (sigma1 sigma * alpha) t).
Proof. intros; split; [apply state_below_sigma0|intros; now apply state_below_input]. Qed.

Theorem claim_hidden_state_gradient : forall (sigma : activation) (E : space) (x : nat -> E) (alpha : R) (t : nat)
    (a := sigma1 sigma * alpha),
  (forall s, norm (x (S s)) <= 1) ->
  (forall q v : neuron E, is_derive (fun r => state sigma x t (add q (scale r v))) 0
     (inner (gradient sigma x t q) v)) /\
  (forall q : neuron E, Rabs (fst q) <= alpha ->
     Rabs (fst (gradient sigma x t q)) <= weight_bound sigma a t /\
     norm (snd (gradient sigma x t q)) <= input_bound sigma a t /\
     norm (gradient sigma x t q) <= lipschitz sigma a t) /\
  (forall q q' : neuron E, Rabs (fst q) <= alpha -> Rabs (fst q') <= alpha ->
     Rabs (state sigma x t q' - state sigma x t q) <= lipschitz sigma a t * norm (sub q' q)) /\
  (sigma 0 = 0 -> slope sigma 0 = sigma1 sigma -> 0 <= alpha ->
   forall (e u : E), norm e = 1 -> inner u e = 0 ->
     norm (snd (gradient sigma (fun _ => e) t (alpha, u))) = input_bound sigma a t).
Proof.
  intros; split; [|split; [|split]].
  - intros; now apply gradient_is_derivative.
  - intros q Hq; destruct (gradient_parts sigma x H alpha q t t Hq (le_n t)).
    repeat split; auto; now apply gradient_norm.
  - intros; now apply state_lipschitz.
  - intros; now apply gradient_attained.
Qed.

(** $b_t$ is the supremum that section 9 says. *)
Theorem claim_hidden_state_gradient__recurrent_weight_coupled : forall (sigma : activation) (E : space) (x : nat -> E)
    (alpha : R) (q : neuron E) (t : nat) (b := coupled sigma alpha),
  Rabs (fst q) <= alpha ->
  Rabs (fst (gradient sigma x t q)) <= sigma1 sigma * b t /\
  b 1%nat = 0 /\
  is_lub (fun r => exists y, r = Rabs (sigma y) + alpha * Rabs (slope sigma y) * b (S t)) (b (S (S t))) /\
  b t <= sigma0 sigma * growth (sigma1 sigma * alpha) (pred t).
Proof.
  intros; assert (0 <= alpha) by (pose proof (Rabs_pos (fst q)); lra).
  split; [now apply weight_gradient_coupled|split; [reflexivity|split]].
  - exact (coupled_step_lub sigma alpha (b (S t))).
  - now apply coupled_below_growth.
Qed.

Theorem claim_hidden_state_smoothness : forall (sigma : activation) (E : space) (x : nat -> E) (alpha : R) (t : nat)
    (a := sigma1 sigma * alpha),
  (forall s, norm (x (S s)) <= 1) -> 0 <= alpha ->
  (forall q v : neuron E, is_derive (fun r => inner (gradient sigma x t (add q (scale r v))) v) 0
     (second_derivative sigma x t q v)) /\
  (forall q v : neuron E, Rabs (fst q) <= alpha ->
     Rabs (second_derivative sigma x t q v) <= form (majorant_matrix sigma a t) (Rabs (fst v)) (norm (snd v)) /\
     Rabs (second_derivative sigma x t q v) <= largest_curvature sigma a t * norm v ^ 2) /\
  largest_curvature sigma a t <= simple_curvature sigma a t /\
  simple_curvature sigma a t <= sigma2 sigma * (1 + sigma0 sigma ^ 2) * growth a t ^ 3
    + sigma1 sigma ^ 2 * (sigma0 sigma + sqrt (1 + sigma0 sigma ^ 2)) * growth a t ^ 2 /\
  (forall b s, a <= b -> (t <= s)%nat ->
     0 <= ww (majorant_matrix sigma a t) <= ww (majorant_matrix sigma b s) /\
     0 <= wu (majorant_matrix sigma a t) <= wu (majorant_matrix sigma b s) /\
     0 <= uu (majorant_matrix sigma a t) <= uu (majorant_matrix sigma b s)).
Proof.
  intros; assert (A : 0 <= a) by (apply Rmult_le_pos; auto using sigma1_nonneg).
  split; [intros; apply gradient_derive|split; [intros; split|split; [|split]]].
  - now apply second_derivative_bound.
  - now apply second_derivative_curvature.
  - now apply curvature_below_simple.
  - now apply simple_below_polynomial.
  - intros; apply majorant_monotone; auto.
Qed.

(** [largest_eigenvalue] is the largest eigenvalue: the least $\lambda$ with $r^\top Qr\le\lambda\lVert r\rVert^2$. *)
Theorem largest_eigenvalue_is_least : forall Q : symmetric,
  (forall rw ru, form Q rw ru <= largest_eigenvalue Q * (rw ^ 2 + ru ^ 2)) /\
  (forall l, (forall rw ru, form Q rw ru <= l * (rw ^ 2 + ru ^ 2)) -> largest_eigenvalue Q <= l).
Proof. intros; split; [apply form_below_eigenvalue|apply eigenvalue_least]. Qed.

Theorem claim_input_memory : forall (sigma : activation) (E : space) (x : nat -> E) (alpha : R) (q : neuron E)
    (t k : nat),
  Rabs (fst q) <= alpha -> (k < t)%nat ->
  exists dx : E,
    (forall v : E, is_derive (fun r => state sigma (moved_at x (t - k) (scale r v)) t q) 0 (inner dx v)) /\
    norm dx <= sigma1 sigma * (sigma1 sigma * alpha) ^ k * norm (snd q).
Proof.
  intros; exists (scale (sensitivity sigma (fst q) (drive x (snd q)) t k) (snd q)).
  split; [intros; now apply input_derive|now apply memory_bound].
Qed.

(** First for any $\zeta$; then $\zeta$ from the standard model of floating point, $u,x_t\in\mathbb R^d$. *)
Theorem claim_rounding_error : forall (sigma : activation) (w zeta kappa : R) (computed preactivation : nat -> R)
    (T t : nat),
  computed O = 0 ->
  (forall s, (s < T)%nat -> Rabs (computed (S s) - sigma (preactivation (S s))) <= kappa) -> (t <= T)%nat ->
  (forall z : nat -> R,
    (forall s, (s < T)%nat -> Rabs (preactivation (S s) - (w * computed s + z (S s))) <= zeta) ->
    Rabs (computed t - hidden_state sigma w z t) <= (sigma1 sigma * zeta + kappa) * growth (sigma1 sigma * Rabs w) t) /\
  (forall (d : nat) (roundoff least bound : R) (u : Euclid d) (x : nat -> Euclid d),
    (0 < d)%nat -> 0 <= roundoff -> 0 <= least -> INR (S d) * roundoff < 1 ->
    (forall s, (s < T)%nat -> Rabs (computed s) <= bound) ->
    (forall s, (s < T)%nat ->
      rounded_preactivation roundoff least d w (computed s) u (x (S s)) (preactivation (S s))) ->
    (forall s, (s < T)%nat -> formation_error roundoff least d w bound u (x (S s)) <= zeta) ->
    Rabs (computed t - state sigma x t ((w, u) : neuron (Euclid d)))
    <= (sigma1 sigma * zeta + kappa) * growth (sigma1 sigma * Rabs w) t).
Proof.
  intros; split; intros.
  - now apply rounding_bound with (preactivation := preactivation) (horizon := T).
  - apply rounding_bound with (preactivation := preactivation) (horizon := T); auto.
    intros s Hs; eapply Rle_trans; [|exact (H8 s Hs)].
    apply (formation_bound roundoff least H3 H4 d w (computed s) bound u (x (S s))); auto.
Qed.

(** ** 2. The network near its initialization *)

Theorem claim_symmetric_initialization : forall (sigma : activation) (E : space) (init : initial_law E) (k : nat)
    (ws : nat -> draw init) (x : nat -> E) (t : nat),
  output sigma (k + k) (signs init k ws) x t (initialization init k ws) = 0.
Proof. intros; apply initialization_zero. Qed.

Theorem claim_output_lipschitz : forall (sigma : activation) (E : space) (m : nat) (c : nat -> R) (x : nat -> E)
    (alpha : R) (t : nat) (L := lipschitz sigma (sigma1 sigma * alpha) t),
  (0 < m)%nat -> (forall s, norm (x (S s)) <= 1) -> (forall i, Rabs (c i) <= 1) ->
  (forall th v : parameters m E, is_derive (fun r => output sigma m c x t (add th (scale r v))) 0
     (inner (output_gradient sigma m c x t th) v)) /\
  (forall th : parameters m E, (forall i, (i < m)%nat -> Rabs (fst (th i)) <= alpha) ->
     norm (output_gradient sigma m c x t th) <= L) /\
  (forall th th' : parameters m E, (forall i, (i < m)%nat -> Rabs (fst (th i)) <= alpha) ->
     (forall i, (i < m)%nat -> Rabs (fst (th' i)) <= alpha) ->
     Rabs (output sigma m c x t th' - output sigma m c x t th) <= L * norm (sub th' th)).
Proof.
  intros; split; [|split]; intros.
  - now apply output_gradient_is_derivative.
  - now apply output_gradient_norm.
  - now apply output_lipschitz_bound.
Qed.

(** For every sample and its labels $y$: $\lVert\nabla R\rVert^2\le4\,\overline{L_t^2}\,R$. *)
Theorem claim_output_lipschitz__risk_gradient : forall (sigma : activation) (E : space) (data : sample E)
    (y : nat -> nat -> R) (m : nat) (c : nat -> R) (alpha : R) (th : parameters m E) (T := horizon data)
    (L := lipschitz sigma (sigma1 sigma * alpha)),
  (0 < m)%nat -> (forall i, Rabs (c i) <= 1) -> (forall i, (i < m)%nat -> Rabs (fst (th i)) <= alpha) ->
  norm (risk_gradient sigma data y m c th) ^ 2
    <= 4 * time_mean T (fun t => L t ^ 2) * empirical_risk sigma data y m c th.
Proof. intros; now apply risk_gradient_averaged. Qed.

Theorem claim_linearization : forall (sigma : activation) (E : space) (m : nat) (c : nat -> R) (x : nat -> E)
    (alpha : R) (t : nat) (th th' : parameters m E) (Q := majorant_matrix sigma (sigma1 sigma * alpha) t)
    (r_w := fun i => Rabs (fst (th' i) - fst (th i))) (r_u := fun i => norm (sub (snd (th' i)) (snd (th i))))
    (forms := Sum m (fun i => form Q (r_w i) (r_u i))),
  (0 < m)%nat -> (forall s, norm (x (S s)) <= 1) -> (forall i, Rabs (c i) <= 1) -> 0 <= alpha ->
  (forall i, (i < m)%nat -> Rabs (fst (th i)) <= alpha) -> (forall i, (i < m)%nat -> Rabs (fst (th' i)) <= alpha) ->
  Rabs (output sigma m c x t th' - output sigma m c x t th - inner (output_gradient sigma m c x t th) (sub th' th))
    <= forms / (2 * sqrt (INR m)) /\
  forms / (2 * sqrt (INR m))
    <= largest_curvature sigma (sigma1 sigma * alpha) t * norm (sub th' th) ^ 2 / (2 * sqrt (INR m)) /\
  (forall rho_w rho_u, in_ball m th rho_w rho_u th' ->
    forms / (2 * sqrt (INR m)) <= form Q rho_w rho_u / (2 * sqrt (INR m))).
Proof.
  intros; assert (0 <= / (2 * sqrt (INR m))) by (apply Rlt_le, Rinv_0_lt_compat; pose proof (root_pos m H); lra).
  split; [|split; intros; apply Rmult_le_compat_r; auto].
  - now apply linearization_movements.
  - apply movements_below_distance.
  - apply movements_below_radius; auto; apply Rmult_le_pos; auto using sigma1_nonneg.
Qed.

(** $F(B)=\min(\beta_tB,c^\top Q_tc)$ in place of $\rho^\top Q_t\,\rho$, with $B=\lVert\Theta'-\Theta\rVert^2$. *)
Theorem claim_linearization__reachable : forall (sigma : activation) (E : space) (m : nat) (c : nat -> R)
    (x : nat -> E) (alpha rho_w rho_u : R) (t : nat) (th th' : parameters m E)
    (Q := majorant_matrix sigma (sigma1 sigma * alpha) t) (beta := largest_curvature sigma (sigma1 sigma * alpha) t)
    (B := norm (sub th' th) ^ 2) (c_w := Rmin rho_w (sqrt B)) (c_u := Rmin rho_u (sqrt B)),
  (0 < m)%nat -> (forall s, norm (x (S s)) <= 1) -> (forall i, Rabs (c i) <= 1) -> 0 <= alpha ->
  (forall i, (i < m)%nat -> Rabs (fst (th i)) <= alpha) -> (forall i, (i < m)%nat -> Rabs (fst (th' i)) <= alpha) ->
  in_ball m th rho_w rho_u th' ->
  Rabs (output sigma m c x t th' - output sigma m c x t th - inner (output_gradient sigma m c x t th) (sub th' th))
    <= Rmin (beta * B) (form Q c_w c_u) / (2 * sqrt (INR m)).
Proof.
  intros; assert (0 <= / (2 * sqrt (INR m))) by (apply Rlt_le, Rinv_0_lt_compat; pose proof (root_pos m H); lra).
  eapply Rle_trans; [now apply (linearization_movements sigma E m c x H H0 H1 alpha)|apply Rmult_le_compat_r; auto].
  apply movements_below_reachable; auto; apply Rmult_le_pos; auto using sigma1_nonneg.
Qed.

(** $2R(\Theta)-\langle\nabla R(\Theta),\Theta-\Theta'\rangle\le\sqrt{R(\Theta)\,\overline{S_t^2}}/\sqrt m$. *)
Theorem claim_linearization__risk : forall (sigma : activation) (E : space) (data : sample E) (m : nat) (c : nat -> R)
    (alpha : R) (th th' : parameters m E) (y := fun j t => output sigma m c (inputs data j) t th')
    (R_th := empirical_risk sigma data y m c th) (T := horizon data)
    (S_of := movement_forms sigma (sigma1 sigma * alpha) m th th'),
  (0 < m)%nat -> (forall i, Rabs (c i) <= 1) -> (forall i, (i < m)%nat -> Rabs (fst (th i)) <= alpha) ->
  (forall i, (i < m)%nat -> Rabs (fst (th' i)) <= alpha) ->
  2 * R_th - inner (risk_gradient sigma data y m c th) (sub th th')
    <= sqrt (R_th * time_mean T (fun t => S_of t ^ 2)) / sqrt (INR m).
Proof. intros; now apply risk_linear_averaged. Qed.

(** ** 3. Norm-constrained transportation mappings *)

Theorem claim_transport_norm : forall (E : space) (init : initial_law E) (v : mapping E) (k : nat)
    (ws : nat -> draw init),
  (0 < k)%nat ->
  in_ball (k + k) (initialization init k ws) (nu_w v) (nu_u v) (realization_of init v k ws) /\
  norm (sub (realization_of init v k ws) (initialization init k ws)) <= sqrt (nu_w v ^ 2 + nu_u v ^ 2).
Proof. intros; split; [now apply realization_in|now apply realization_distance]. Qed.

Theorem claim_target_bound : forall (sigma : activation) (E : space) (init : initial_law E) (v : mapping E)
    (x : nat -> E) (t : nat) (a := sigma1 sigma * weight_scale init) (M := target_bound sigma a (nu_w v) (nu_u v) t),
  (forall s, norm (x (S s)) <= 1) ->
  (forall o, Rabs (inner (gradient sigma x t (initial init o)) (v (initial init o))) <= M) /\
  (observable (law init) (feature sigma init v x t) -> Rabs (target sigma init v x t) <= M) /\
  M <= lipschitz sigma a t * sqrt (nu_w v ^ 2 + nu_u v ^ 2).
Proof.
  intros; split; [intros; now apply feature_below|split; [intros; now apply target_below|]].
  apply target_below_lipschitz.
Qed.

Theorem claim_rkhs_norm : forall (sigma : activation) (E : space) (init : initial_law E) (v : mapping E)
    (N : nat) (x : nat -> nat -> E) (t : nat -> nat) (b : nat -> R)
    (bKb := Sum N (fun i => Sum N (fun j => b i * b j * kernel sigma init (x i) (t i) (x j) (t j))))
    (by_ := Sum N (fun i => b i * target sigma init v (x i) (t i)))
    (mean := law init (fun o => inner (v (initial init o)) (v (initial init o)))),
  (forall i, observable (law init) (feature sigma init v (x i) (t i))) ->
  (forall i j, observable (law init) (kernel_feature sigma init (x i) (t i) (x j) (t j))) ->
  observable (law init) (fun o => inner (v (initial init o)) (v (initial init o))) ->
  by_ ^ 2 <= bKb * mean /\ bKb * mean <= bKb * (nu_w v ^ 2 + nu_u v ^ 2).
Proof.
  intros; split; [now apply rkhs_bound|].
  apply Rmult_le_compat_l; [now apply kernel_form_nonneg|now apply mean_velocity_below].
Qed.

Theorem claim_approximation : forall (sigma : activation) (E : space) (data : sample E) (init : initial_law E)
    (v : mapping E) (k : nat) (Draws : Type) (Q : expectation Draws) (W : nat -> Draws -> draw init) (delta : R)
    (n := sequences data) (T := horizon data) (m := (k + k)%nat)
    (M := target_bound sigma (sigma1 sigma * weight_scale init) (nu_w v) (nu_u v) T),
  (0 < k)%nat -> 0 < delta <= 1 -> independent Q (law init) W k ->
  (forall j t, observable (law init) (feature sigma init v (inputs data j) (S t))) ->
  unlikely Q (fun o => let ws i := W i o in ~ forall j t, (j < n)%nat -> (t < T)%nat ->
    Rabs (inner (output_gradient sigma m (signs init k ws) (inputs data j) (S t) (initialization init k ws))
            (sub (realization_of init v k ws) (initialization init k ws))
          - target sigma init v (inputs data j) (S t))
    <= 2 * M * sqrt (ln (2 * (INR n * INR T) / delta) / INR m)) delta.
Proof. intros; now apply (approximation_holds sigma E data init v k). Qed.

Theorem claim_kernel_concentration : forall (sigma : activation) (E : space) (data : sample E) (init : initial_law E)
    (k : nat) (Draws : Type) (Q : expectation Draws) (W : nat -> Draws -> draw init) (delta : R)
    (n := sequences data) (T := horizon data) (L := lipschitz sigma (sigma1 sigma * weight_scale init) T),
  (0 < k)%nat -> 0 < delta <= 1 -> independent Q (law init) W k ->
  (forall j t j' t', observable (law init) (kernel_feature sigma init (inputs data j) (S t) (inputs data j') (S t'))) ->
  unlikely Q (fun o => let ws i := W i o in ~ forall j t j' t',
    (j < n)%nat -> (t < T)%nat -> (j' < n)%nat -> (t' < T)%nat ->
    Rabs (finite_kernel sigma init k ws (inputs data j) (S t) (inputs data j') (S t')
          - kernel sigma init (inputs data j) (S t) (inputs data j') (S t'))
    <= 2 * L ^ 2 * sqrt (ln (2 * (INR n * INR T) ^ 2 / delta) / INR (k + k))) delta.
Proof. intros; now apply (kernel_concentrates sigma E data init k). Qed.

(** The event of `approximation` for the draws [ws] is [good]; $\alpha$, $\nu$, $n$, $T$, $m=2k$ are those of its
    arguments. On it: *)
Theorem claim_realization : forall (sigma : activation) (E : space) (data : sample E) (init : initial_law E)
    (v : mapping E) (k : nat) (delta : R) (ws : nat -> draw init) (alpha : R) (j t : nat)
    (n := sequences data) (T := horizon data) (m := (k + k)%nat)
    (M := target_bound sigma (sigma1 sigma * weight_scale init) (nu_w v) (nu_u v) T)
    (Q := majorant_matrix sigma (sigma1 sigma * alpha) T),
  (0 < k)%nat -> good sigma E data init v k delta ws ->
  weight_scale init + nu_w v / sqrt (INR m) <= alpha -> (j < n)%nat -> (t < T)%nat ->
  Rabs (output sigma m (signs init k ws) (inputs data j) (S t) (realization_of init v k ws)
        - target sigma init v (inputs data j) (S t))
  <= 2 * M * sqrt (ln (2 * (INR n * INR T) / delta) / INR m) + form Q (nu_w v) (nu_u v) / (2 * sqrt (INR m)).
Proof. intros; now apply (realization_close sigma E data init v k). Qed.

(** For every draw, with $\sigma'''$ = [jerk], $\lvert\sigma'''\rvert\le\sigma_3$ and
    $\alpha+\nu_w/\sqrt m\le\alpha_m$: $\Theta^\star$ is within $C_t/(6m)$ of the linear model. *)
Theorem claim_realization__mirror_cancelled : forall (sigma : activation) (jerk : R -> R) (sigma3 : R) (E : space)
    (init : initial_law E) (v : mapping E) (k : nat) (x : nat -> E) (alpha_m : R) (ws : nat -> draw init) (t : nat)
    (m := (k + k)%nat) (c := signs init k ws) (th0 := initialization init k ws) (star := realization_of init v k ws),
  (forall y, is_derive (curvature sigma) y (jerk y)) -> (forall y, Rabs (jerk y) <= sigma3) ->
  (0 < k)%nat -> (forall s, norm (x (S s)) <= 1) -> weight_scale init + nu_w v / sqrt (INR m) <= alpha_m ->
  Rabs (output sigma m c x t star - inner (output_gradient sigma m c x t th0) (sub star th0))
    <= third_order sigma sigma3 alpha_m (nu_w v) (nu_u v) t / (6 * INR m).
Proof. intros; now apply (mirror_cancelled sigma jerk sigma3 H H0 E init v k x alpha_m). Qed.

(** ** 4. Gradient descent *)

(** [risk_gradient] is the gradient of [empirical_risk]. *)
Theorem risk_gradient_is_gradient : forall (sigma : activation) (E : space) (data : sample E) y m c
    (th v : parameters m E), (0 < m)%nat ->
  is_derive (fun r => empirical_risk sigma data y m c (add th (scale r v))) 0
    (inner (risk_gradient sigma data y m c th) v).
Proof. intros; now apply risk_gradient_is_derivative. Qed.

(** [project] is the map to the nearest point of the max-norm ball. *)
Theorem project_is_nearest : forall (E : space) (m : nat) (th0 : parameters m E) rho_w rho_u th,
  (0 < m)%nat -> 0 <= rho_w -> 0 <= rho_u ->
  in_ball m th0 rho_w rho_u (project m th0 rho_w rho_u th) /\
  (forall th', in_ball m th0 rho_w rho_u th' ->
     norm (sub th (project m th0 rho_w rho_u th)) <= norm (sub th th')).
Proof.
  intros; split; [now apply project_in|intros; apply sqrt_le_1_alt; now apply (project_nearest E m H)].
Qed.

Theorem claim_descent_step : forall (sigma : activation) (E : space) (data : sample E) (init : initial_law E)
    (v : mapping E) (k : nat) (rho_w rho_u : R) (y : nat -> nat -> R) (e0 delta eta : R)
    (ws : nat -> draw init) (s : nat)
    (th := projected_run sigma E data init k rho_w rho_u y eta ws) (star := realization_of init v k ws)
    (risk := fun s => risk_at sigma E data init k y ws (th s))
    (L := network_lipschitz sigma E data init k rho_w)
    (eps := network_error sigma E data init v k rho_w rho_u e0 delta),
  (0 < k)%nat -> nu_w v <= rho_w -> nu_u v <= rho_u ->
  (forall j t, (j < sequences data)%nat -> (t < horizon data)%nat ->
     Rabs (y j (S t) - target sigma init v (inputs data j) (S t)) <= e0) ->
  good sigma E data init v k delta ws -> 0 < eta ->
  norm (sub (th (S s)) star) ^ 2 <= norm (sub (th s) star) ^ 2
    - 4 * eta * (1 - eta * L ^ 2) * risk s + 4 * eta * eps * sqrt (risk s) /\
  (eta * L ^ 2 <= 1 / 2 ->
    norm (sub (th (S s)) star) ^ 2 <= norm (sub (th s) star) ^ 2 - eta * risk s + 4 * eta * eps ^ 2).
Proof.
  intros sigma E data init v k rho_w rho_u y e0 delta eta ws s th star risk L eps Hk Hw Hu Hy G He.
  rewrite !norm_squared; exact (projected_step sigma E data init v k Hk rho_w rho_u Hw Hu y e0 Hy delta ws G eta He s).
Qed.

Theorem claim_projected_gd : forall (sigma : activation) (E : space) (data : sample E) (init : initial_law E)
    (v : mapping E) (k : nat) (rho_w rho_u : R) (y : nat -> nat -> R) (e0 delta eta : R)
    (Draws : Type) (Q : expectation Draws) (W : nat -> Draws -> draw init)
    (L := network_lipschitz sigma E data init k rho_w)
    (eps := network_error sigma E data init v k rho_w rho_u e0 delta) (kappa := 1 - eta * L ^ 2)
    (nu2 := nu_w v ^ 2 + nu_u v ^ 2),
  (0 < k)%nat -> nu_w v <= rho_w -> nu_u v <= rho_u ->
  (forall j t, (j < sequences data)%nat -> (t < horizon data)%nat ->
     Rabs (y j (S t) - target sigma init v (inputs data j) (S t)) <= e0) ->
  0 < eta -> 0 < delta <= 1 -> independent Q (law init) W k ->
  (forall j t, observable (law init) (feature sigma init v (inputs data j) (S t))) ->
  unlikely Q (fun o => ~ forall tau, (0 < tau)%nat ->
    let ws i := W i o in
    let risk s := risk_at sigma E data init k y ws (projected_run sigma E data init k rho_w rho_u y eta ws s) in
    let average := Sum tau risk / INR tau in
    (exists s, (s < tau)%nat /\ risk s <= average) /\
    (eta * L ^ 2 < 1 ->
      average <= ((eps + sqrt (eps ^ 2 + kappa * nu2 / (eta * INR tau))) / (2 * kappa)) ^ 2) /\
    (eta * L ^ 2 <= 1 / 2 -> average <= nu2 / (eta * INR tau) + 4 * eps ^ 2)) delta.
Proof.
  intros sigma E data init v k rho_w rho_u y e0 delta eta Draws Q W L eps kappa nu2 Hk Hw Hu Hy He Hd S F.
  apply (whenever_good sigma E data init v k Hk delta Q W S Hd F (fun ws => forall tau, (0 < tau)%nat ->
    small_average sigma E data init v k rho_w rho_u e0 delta eta (fun s =>
      risk_at sigma E data init k y ws (projected_run sigma E data init k rho_w rho_u y eta ws s)) tau)).
  intros ws G tau Ht; now apply projected_average.
Qed.

(** `projected-gd` with $\overline{L_t^2}$ and $\overline{\varepsilon_t^2}$ in place of $L_T^2$ and $\varepsilon^2$. *)
Theorem claim_projected_gd__averaged : forall (sigma : activation) (E : space) (data : sample E) (init : initial_law E)
    (v : mapping E) (k : nat) (rho_w rho_u : R) (y : nat -> nat -> R) (e0 delta eta : R)
    (Draws : Type) (Q : expectation Draws) (W : nat -> Draws -> draw init)
    (n := sequences data) (T := horizon data) (m := (k + k)%nat) (alpha := weight_scale init)
    (a := sigma1 sigma * (alpha + rho_w / sqrt (INR m)))
    (deviation := fun t => 2 * target_bound sigma (sigma1 sigma * alpha) (nu_w v) (nu_u v) t
      * sqrt (ln (2 * (INR n * INR T) / delta) / INR m))
    (eps := fun t => total_error (majorant_matrix sigma a t) rho_w rho_u (nu_w v) (nu_u v) e0 (deviation t) m)
    (L2 := time_mean T (fun t => lipschitz sigma a t ^ 2)) (eps2 := time_mean T (fun t => eps t ^ 2))
    (kappa := 1 - eta * L2) (nu2 := nu_w v ^ 2 + nu_u v ^ 2),
  (0 < k)%nat -> nu_w v <= rho_w -> nu_u v <= rho_u ->
  (forall j t, (j < n)%nat -> (t < T)%nat -> Rabs (y j (S t) - target sigma init v (inputs data j) (S t)) <= e0) ->
  0 < eta -> 0 < delta <= 1 -> independent Q (law init) W k ->
  (forall j t, observable (law init) (feature sigma init v (inputs data j) (S t))) ->
  unlikely Q (fun o => ~ forall tau, (0 < tau)%nat ->
    let ws i := W i o in
    let risk s := risk_at sigma E data init k y ws (projected_run sigma E data init k rho_w rho_u y eta ws s) in
    let average := Sum tau risk / INR tau in
    (exists s, (s < tau)%nat /\ risk s <= average) /\
    (eta * L2 < 1 ->
      average <= ((sqrt eps2 + sqrt (eps2 + kappa * nu2 / (eta * INR tau))) / (2 * kappa)) ^ 2) /\
    (eta * L2 <= 1 / 2 -> average <= nu2 / (eta * INR tau) + 4 * eps2)) delta.
Proof.
  intros; eapply unlikely_mono; [|apply Rle_refl|
    exact (approximation_in_time sigma E data init v k H Q W delta H5 H4 H6)].
  intros o Bad Good; apply Bad; intros tau Ht.
  exact (averaged_over_time sigma E data init v k H rho_w rho_u H0 H1 y e0 H2 delta _ Good eta H3 tau Ht).
Qed.

(** $\varepsilon_B$ has $F(B)$ in place of $(\rho+\nu)^\top Q\,(\rho+\nu)$. On the event of `approximation`: *)
Theorem claim_projected_gd__self_consistent : forall (sigma : activation) (E : space) (data : sample E)
    (init : initial_law E) (v : mapping E) (k : nat) (rho_w rho_u : R) (y : nat -> nat -> R) (e0 delta eta B : R)
    (ws : nat -> draw init) (tau : nat)
    (n := sequences data) (T := horizon data) (m := (k + k)%nat) (alpha := weight_scale init)
    (th := projected_run sigma E data init k rho_w rho_u y eta ws) (star := realization_of init v k ws)
    (risk := fun s => risk_at sigma E data init k y ws (th s))
    (a := sigma1 sigma * (alpha + rho_w / sqrt (INR m))) (Q := majorant_matrix sigma a T) (L := lipschitz sigma a T)
    (e1 := 2 * target_bound sigma (sigma1 sigma * alpha) (nu_w v) (nu_u v) T
      * sqrt (ln (2 * (INR n * INR T) / delta) / INR m))
    (F := reachable_form Q (largest_curvature sigma a T) (rho_w + nu_w v) (rho_u + nu_u v))
    (eps_B := e0 + realization_error Q (nu_w v) (nu_u v) e1 m + F B / (2 * sqrt (INR m)))
    (eps := total_error Q rho_w rho_u (nu_w v) (nu_u v) e0 e1 m)
    (kappa := 1 - eta * L ^ 2) (nu2 := nu_w v ^ 2 + nu_u v ^ 2),
  (0 < k)%nat -> nu_w v <= rho_w -> nu_u v <= rho_u ->
  (forall j t, (j < n)%nat -> (t < T)%nat -> Rabs (y j (S t) - target sigma init v (inputs data j) (S t)) <= e0) ->
  good sigma E data init v k delta ws -> 0 < eta -> eta * L ^ 2 < 1 ->
  nu2 + eta * INR tau * eps_B ^ 2 / kappa <= B ->
  (forall s, (s <= tau)%nat -> norm (sub (th s) star) ^ 2 <= nu2 + INR s * (eta * eps_B ^ 2 / kappa)) /\
  ((0 < tau)%nat -> let average := Sum tau risk / INR tau in
    (exists s, (s < tau)%nat /\ risk s <= average) /\
    average <= ((eps_B + sqrt (eps_B ^ 2 + kappa * nu2 / (eta * INR tau))) / (2 * kappa)) ^ 2 /\
    (eta * L ^ 2 <= 1 / 2 -> average <= nu2 / (eta * INR tau) + 4 * eps_B ^ 2)) /\
  eps_B <= eps.
Proof.
  intros sigma E data init v k rho_w rho_u y e0 delta eta B ws tau n T m alpha th star risk a Q L e1 F eps_B eps kappa
    nu2 Hk Hw Hu Hy G He Hl HB.
  split; [|split; [|now apply (self_consistent_below sigma E data init v k Hk rho_w rho_u Hw Hu e0 delta B)]].
  - intros s Hs; rewrite norm_squared.
    exact (stays_near sigma E data init v k Hk rho_w rho_u Hw Hu y e0 Hy delta B ws G eta tau He Hl HB s Hs).
  - intros Ht; split; [now apply best_below_average|].
    exact (self_consistent_average sigma E data init v k Hk rho_w rho_u Hw Hu y e0 Hy delta B ws G eta tau He Hl HB Ht).
Qed.

Theorem claim_unprojected_gd : forall (sigma : activation) (E : space) (data : sample E) (init : initial_law E)
    (v : mapping E) (k : nat) (rho_w rho_u : R) (y : nat -> nat -> R) (e0 delta eta : R)
    (ws : nat -> draw init) (tau : nat)
    (a := rate sigma E init k rho_w) (T := horizon data)
    (th := plain_run sigma E data init k y eta ws) (risk := fun s => risk_at sigma E data init k y ws (th s))
    (L := network_lipschitz sigma E data init k rho_w)
    (eps := network_error sigma E data init v k rho_w rho_u e0 delta) (kappa := 1 - eta * L ^ 2)
    (nu2 := nu_w v ^ 2 + nu_u v ^ 2) (B := sqrt (eta * INR tau * (nu2 + 4 * eta * INR tau * eps ^ 2))),
  (0 < k)%nat -> nu_w v <= rho_w -> nu_u v <= rho_u ->
  (forall j t, (j < sequences data)%nat -> (t < T)%nat ->
     Rabs (y j (S t) - target sigma init v (inputs data j) (S t)) <= e0) ->
  good sigma E data init v k delta ws -> 0 < eta -> eta * L ^ 2 <= 1 / 2 ->
  2 * weight_bound sigma a T * B <= rho_w -> 2 * input_bound sigma a T * B <= rho_u ->
  (forall s, (s <= tau)%nat -> in_ball (k + k) (initialization init k ws) rho_w rho_u (th s)) /\
  ((0 < tau)%nat -> let average := Sum tau risk / INR tau in
    (exists s, (s < tau)%nat /\ risk s <= average) /\
    average <= ((eps + sqrt (eps ^ 2 + kappa * nu2 / (eta * INR tau))) / (2 * kappa)) ^ 2 /\
    average <= nu2 / (eta * INR tau) + 4 * eps ^ 2).
Proof.
  intros sigma E data init v k rho_w rho_u y e0 delta eta ws tau a T th risk L eps kappa nu2 B
    Hk Hw Hu Hy G He Hl Rw Ru.
  split; [intros; now apply (plain_stays sigma E data init v k Hk rho_w rho_u Hw Hu y e0 Hy delta ws G eta He tau)|].
  intros Ht; destruct (plain_average sigma E data init v k Hk rho_w rho_u Hw Hu y e0 Hy delta ws G eta He tau Hl
    (conj Rw Ru) Ht) as (A & B1 & B2).
  split; [exact A|split; [apply B1; fold L; lra|now apply B2]].
Qed.

Theorem claim_width_log_samples : forall (sigma : activation) (E : space) (data : sample E) (init : initial_law E)
    (v : mapping E) (k : nat) (rho_w rho_u delta eta theta r : R) (tau : nat)
    (Draws : Type) (Q : expectation Draws) (W : nat -> Draws -> draw init)
    (y := fun j t => target sigma init v (inputs data j) t)
    (n := sequences data) (T := horizon data) (m := (k + k)%nat) (alpha := weight_scale init)
    (M := target_bound sigma (sigma1 sigma * alpha) (nu_w v) (nu_u v) T)
    (forms := fun QT => form QT (nu_w v) (nu_u v) / 2 + form QT (rho_w + nu_w v) (rho_u + nu_u v) / 2)
    (L := lipschitz sigma (sigma1 sigma * (alpha + rho_w / sqrt (INR m))) T)
    (QT := majorant_matrix sigma (sigma1 sigma * (alpha + rho_w / sqrt (INR m))) T)
    (Q2 := majorant_matrix sigma (sigma1 sigma * (alpha + rho_w / sqrt (INR 2))) T)
    (K := 2 * M * sqrt (ln (2 * (INR n * INR T) / delta)) + forms QT),
  (0 < k)%nat -> nu_w v <= rho_w -> nu_u v <= rho_u -> 0 < delta <= 1 ->
  independent Q (law init) W k ->
  (forall j t, observable (law init) (feature sigma init v (inputs data j) (S t))) ->
  0 < theta < 1 / 2 -> 0 < r -> (0 < tau)%nat -> 0 < eta -> eta * L ^ 2 = 1 / 2 ->
  K ^ 2 / (theta ^ 2 * r) <= INR m ->
  L ^ 2 * (nu_w v ^ 2 + nu_u v ^ 2) / ((1 - 2 * theta) * r) <= INR tau ->
  unlikely Q (fun o => let ws i := W i o in ~
    Sum tau (fun s => risk_at sigma E data init k y ws (projected_run sigma E data init k rho_w rho_u y eta ws s))
    / INR tau <= r) delta /\
  K ^ 2 <= 8 * M ^ 2 * ln (2 * (INR n * INR T) / delta) + 2 * forms Q2 ^ 2.
Proof.
  intros sigma E data init v k rho_w rho_u delta eta theta r tau Draws Q W y n T m alpha M forms L QT Q2 K
    Hk Hw Hu Hd S F Hth Hr Ht He Hl Hm Hs.
  assert (Hy : forall j t, (j < n)%nat -> (t < T)%nat ->
    Rabs (y j (Datatypes.S t) - target sigma init v (inputs data j) (Datatypes.S t)) <= 0)
    by (intros; unfold y; rewrite Rminus_eq_0, Rabs_R0; lra).
  split; [|now apply (width_constant_affine sigma E data init v k Hk rho_w rho_u Hw Hu delta)].
  apply (whenever_good sigma E data init v k Hk delta Q W S Hd F (fun ws =>
    Sum tau (fun s => risk_at sigma E data init k y ws (projected_run sigma E data init k rho_w rho_u y eta ws s))
    / INR tau <= r)).
  intros ws G; apply (width_suffices sigma E data init v k Hk rho_w rho_u Hw Hu y 0 Hy delta eta theta r); auto.
  now apply projected_average.
Qed.

(** ** 5. The cutoff *)

Theorem claim_growth : forall a t,
  (0 <= a < 1 -> growth a t <= 1 / (1 - a)) /\ growth 1 t = INR t /\ (0 <= a -> a ^ t <= growth a (S t)).
Proof. intros; split; [apply growth_below|split; [apply growth_at|apply growth_above]]. Qed.

Theorem claim_cutoff_subcritical : forall (sigma : activation) (alpha nw nu : R) (T : nat)
    (a := sigma1 sigma * alpha) (root := sqrt (1 + sigma0 sigma ^ 2)),
  0 <= alpha -> a < 1 -> 0 <= nw -> 0 <= nu ->
  lipschitz sigma a T <= sigma1 sigma * root / (1 - a) /\
  largest_curvature sigma a T <= 1 / (1 - a) * (sigma2 sigma * (1 + sigma0 sigma ^ 2) / (1 - a) ^ 2
    + sigma1 sigma ^ 2 * (sigma0 sigma + root) / (1 - a)) /\
  target_bound sigma a nw nu T <= sigma1 sigma * (sigma0 sigma * nw + nu) / (1 - a).
Proof.
  intros; assert (0 <= a < 1) by (split; auto; apply Rmult_le_pos; auto using sigma1_nonneg).
  split; [now apply subcritical_lipschitz|split; [now apply subcritical_curvature|now apply subcritical_target]].
Qed.

Theorem claim_cutoff_critical : forall (sigma : activation) (T : nat) (root := sqrt (1 + sigma0 sigma ^ 2)),
  lipschitz sigma 1 T <= sigma1 sigma * root * INR T /\
  largest_curvature sigma 1 T <= sigma2 sigma * (1 + sigma0 sigma ^ 2) * INR T ^ 3
    + sigma1 sigma ^ 2 * (sigma0 sigma + root) * INR T ^ 2.
Proof. intros; split; [apply critical_lipschitz|apply critical_curvature]. Qed.

Theorem claim_cutoff_supercritical : forall (sigma : activation) (alpha : R) (T : nat) (a := sigma1 sigma * alpha),
  1 < a ->
  sigma1 sigma * a ^ T <= input_bound sigma a (S T) /\ input_bound sigma a (S T) <= lipschitz sigma a (S T) /\
  sigma2 sigma * a ^ (2 * T) <= uu (majorant_matrix sigma a (S T)) /\
  uu (majorant_matrix sigma a (S T)) <= largest_curvature sigma a (S T) /\
  growth a (S T) <= a ^ S T / (a - 1) /\
  (sigma 0 = 0 -> slope sigma 0 = sigma1 sigma -> 0 <= alpha ->
   forall (E : space) (e u : E), norm e = 1 -> inner u e = 0 ->
     norm (snd (gradient sigma (fun _ => e) (S T) (alpha, u))) = sigma1 sigma * growth a (S T)).
Proof.
  intros; destruct (supercritical_lower sigma a T H) as (A & B & C & D & F).
  repeat (split; [assumption|]); intros; now apply gradient_attained.
Qed.

(** [slope] and [curvature] are first and second derivative of the function, as in every [activation]. *)
Theorem claim_activation_constants :
  constants_are hyperbolic_tangent tanh 1 1 (4 / (3 * sqrt 3)) /\
  constants_are logistic_function (fun x => / (1 + exp (- x))) 1 (1 / 4) (1 / (6 * sqrt 3)) /\
  constants_are error_function (fun x => 2 / sqrt PI * RInt (fun t => exp (- t ^ 2)) 0 x)
    1 (2 / sqrt PI) (2 * sqrt 2 / sqrt (PI * exp 1)) /\
  constants_are sine sin 1 1 1 /\
  (forall (sigma : activation) s b c0 c1 c2 (s_pos : 0 < s) (b_pos : 0 < b), constants_are sigma sigma c0 c1 c2 ->
    constants_are (scaled sigma s b s_pos b_pos) (fun x => s * sigma (b * x)) (s * c0) (s * b * c1) (s * b * b * c2)).
Proof.
  split; [exact (conj (fun _ => eq_refl) tanh_exact)|split; [exact (conj (fun _ => eq_refl) logistic_exact)|]].
  split; [exact (conj (fun _ => eq_refl) erf_exact)|split; [exact (conj (fun _ => eq_refl) sine_exact)|]].
  intros; now apply scaled_constants.
Qed.

(** ** 9. Sharper forms that are no part of a claim *)

(** $\sigma_3=\sup\lvert\sigma'''\rvert$ of the shipped activations, for `realization/mirror-cancelled`. *)
Theorem third_derivative_suprema :
  third_derivative hyperbolic_tangent 2 /\ third_derivative logistic_function (1 / 8) /\
  third_derivative error_function (4 / sqrt PI) /\ third_derivative sine 1 /\
  (forall (sigma : activation) s b c3 (s_pos : 0 < s) (b_pos : 0 < b), third_derivative sigma c3 ->
    third_derivative (scaled sigma s b s_pos b_pos) (s * b ^ 3 * c3)).
Proof.
  split; [exact tanh_third|split; [exact logistic_third|split; [exact erf_third|split; [exact sine_third|]]]].
  intros; replace (s * b ^ 3 * c3) with (s * b * b * b * c3) by ring; now apply scaled_third.
Qed.

(** ** The numbers that the tool computes *)

(** [Table] prints values of [exact], which the tool compares with its own. They are what is spoken of above. *)
Theorem exact_numbers : forall (sigma : activation) (c : constants) (q : quantity) (r : QArith_base.Q),
  has_constants sigma c -> exact c q = Some r -> meaning sigma q = Q2R r.
Proof. intros; now apply (exact_is_meaning c). Qed.

(** * Gradient descent with averages over time

    With probability at least $1-\delta$ the linearized output is within $2M_t\sqrt{\log(2nT/\delta)/m}$ of the target
    at every time $t$; then `projected-gd` holds with the mean squares of $L_1,\dots,L_T$ and
    $\varepsilon_1,\dots,\varepsilon_T$ in place of $L_T^2$ and $\varepsilon^2$.
    Source: THEORY, section 9, item 1. *)
From RecurrentProofs Require Export TimeAverage Convergence.

(** The sample up to time $t+1$. *)
Definition truncated {E : space} (data : sample E) (t : nat) : sample E :=
  {| sequences := sequences data; horizon := S t; inputs := inputs data; sequences_pos := sequences_pos data;
     horizon_pos := Nat.lt_0_succ t; unit_inputs := unit_inputs data |}.

Section Averaged.
Variables (sigma : activation) (E : space) (data : sample E) (init : initial_law E) (v : mapping E) (k : nat).
Hypothesis k_pos : (0 < k)%nat.
Notation m := (k + k)%nat.
Notation n := (sequences data). Notation T := (horizon data).
Notation alpha := (weight_scale init).
Notation nw := (nu_w v). Notation nu := (nu_u v).
Notation f j t := (target sigma init v (inputs data j) t).
Variables (rw ru : R).
Hypotheses (rw_large : nw <= rw) (ru_large : nu <= ru).
Variables (y : nat -> nat -> R) (e0 : R).
Hypothesis noise : forall j t, (j < n)%nat -> (t < T)%nat -> Rabs (y j (S t) - f j (S t)) <= e0.
Variable delta : R.
Notation a := (rate sigma E init k rw).

(** $\varepsilon_t$; $\overline{L_t^2}$ and $\overline{\varepsilon_t^2}$ *)
Definition error_at (t : nat) : R :=
  total_error (majorant_matrix sigma a t) rw ru nw nu e0 (approximation_error_at sigma data alpha nw nu delta m t) m.
Definition mean_lipschitz : R := time_mean T (fun t => lipschitz sigma a t ^ 2).
Definition mean_error : R := time_mean T (fun t => error_at t ^ 2).

Lemma time_mean_nonneg (g : nat -> R) : 0 <= time_mean T (fun t => g t ^ 2).
Proof.
  apply Rdiv_le_0_compat; [apply Sum_pos; intros; apply pow2_ge_0|apply lt_0_INR, horizon_pos].
Qed.

Section Event.
Variable ws : nat -> draw init.
Hypothesis event : approximates_in_time sigma E data init v k delta ws.
Notation th0 := (initialization init k ws).
Notation ths := (realization_of init v k ws).
Notation c := (signs init k ws).
Notation F j t := (output sigma m c (inputs data j) (S t)).
Notation dF j t := (output_gradient sigma m c (inputs data j) (S t)).

Lemma residual_in_time th j t : in_ball m th0 rw ru th -> (j < n)%nat -> (t < T)%nat ->
  Rabs (F j t th - y j (S t) - inner (dF j t th) (sub th ths)) <= error_at (S t).
Proof.
  intros H Hj Ht; destruct (nu_nonneg E v).
  apply (residual_linear sigma E (truncated data t) m c (m_pos k k_pos) (signs_bound E init k ws) th0 alpha
    (fun i _ => initialization_weight E init k ws i) ths nw nu) with (target := fun j t => f j t); auto.
  - apply realization_in; auto.
  - intros; now apply initialization_zero.
  - intros j' s Hj' Hs; eapply Rle_trans; [apply (event j' s Hj'); simpl in Hs; lia|].
    apply Rmult_le_compat_r; [apply sqrt_pos|]; apply Rmult_le_compat_l; [lra|].
    apply target_bound_monotone; auto using initial_rate.
  - intros j' s Hj' Hs; apply noise; auto; simpl in Hs; lia.
Qed.

Notation risk := (risk_at sigma E data init k y ws).
Notation gradR := (risk_gradient sigma data y m c).

Lemma aligned_in_time th : in_ball m th0 rw ru th ->
  2 * (risk th - sqrt mean_error * sqrt (risk th)) <= inner (gradR th) (sub th ths).
Proof.
  intros H; enough (M : 2 * risk th - inner (gradR th) (sub th ths) <= 2 * sqrt (risk th * mean_error))
    by (rewrite (Rmult_comm (risk th) mean_error), sqrt_mult_alt in M by apply time_mean_nonneg; lra).
  unfold risk_at, mean_error; rewrite inner_gradient, risk_is_mean_square, <- (observation_mean E data).
  rewrite (Sum_ext _ (fun i => error_at _ ^ 2) (fun i => error_at (S (i mod T)) * error_at (S (i mod T))))
    by (intros; ring).
  apply (mean_gradient_misses (n * T) _ _ _ (observations_pos E data)); intros i Hi.
  exact (observation_bounds E data (fun j t => Rabs (F j t th - y j (S t) - inner (dF j t th) (sub th ths))
    <= error_at (S t)) i (fun j t => residual_in_time th j t H) Hi).
Qed.

Lemma size_in_time th : in_ball m th0 rw ru th ->
  inner (gradR th) (gradR th) <= 4 * sqrt mean_lipschitz ^ 2 * risk th.
Proof.
  intros H; rewrite pow2_sqrt by apply time_mean_nonneg; rewrite <- norm_sqr.
  replace (norm _ * norm _) with (norm (gradR th) ^ 2) by ring.
  destruct (nu_nonneg E v).
  apply (risk_gradient_averaged sigma E data m c (radius_weight alpha rw m) (m_pos k k_pos) (signs_bound E init k ws)).
  now apply (ball_weights E m th0 alpha (fun i _ => initialization_weight E init k ws i) rw ru).
Qed.

Variable eta : R.
Hypothesis eta_pos : 0 < eta.

Theorem averaged_over_time tau (th := projected_run sigma E data init k rw ru y eta ws)
    (average := Sum tau (fun s => risk (th s)) / INR tau) (kappa := 1 - eta * mean_lipschitz)
    (nu2 := nw ^ 2 + nu ^ 2) : (0 < tau)%nat ->
  (exists s, (s < tau)%nat /\ risk (th s) <= average) /\
  (eta * mean_lipschitz < 1 ->
    average <= ((sqrt mean_error + sqrt (mean_error + kappa * nu2 / (eta * INR tau))) / (2 * kappa)) ^ 2) /\
  (eta * mean_lipschitz <= 1 / 2 -> average <= nu2 / (eta * INR tau) + 4 * mean_error).
Proof.
  intros Ht; destruct (nu_nonneg E v) as [Nw Nu].
  pose proof (pow2_sqrt _ (time_mean_nonneg (lipschitz sigma a))) as L2; fold mean_lipschitz in L2.
  pose proof (pow2_sqrt _ (time_mean_nonneg error_at)) as E2; fold mean_error in E2.
  assert (B : forall s, in_ball m th0 rw ru (th s)) by (intros; now apply (projected_stays sigma E data init v)).
  assert (D : forall x, squared_distance (project m th0 rw ru x) ths <= squared_distance x ths)
    by (intros; now apply (projected_toward E init v)).
  assert (Near : squared_distance (th O) ths <= nu2)
    by (apply (ball_distance E m (m_pos k k_pos) th0 nw nu); apply realization_in; auto).
  split; [now apply (best_below_average tau (fun s => risk (th s)))|].
  pose proof (average_sharp (project m th0 rw ru) ths eta th (fun s => gradR (th s)) tau D (fun _ _ => eq_refl)
    (sqrt mean_lipschitz) (sqrt mean_error) (fun s => risk (th s)) eta_pos
    (fun _ _ => risk_nonneg sigma E data y m c _) (fun s _ => aligned_in_time _ (B s)) (fun s _ => size_in_time _ (B s))
    Ht nu2 (sqrt_pos _)) as Sharp.
  pose proof (average_simple (project m th0 rw ru) ths eta th (fun s => gradR (th s)) tau D (fun _ _ => eq_refl)
    (sqrt mean_lipschitz) (sqrt mean_error) (fun s => risk (th s)) eta_pos
    (fun _ _ => risk_nonneg sigma E data y m c _) (fun s _ => aligned_in_time _ (B s)) (fun s _ => size_in_time _ (B s))
    Ht nu2) as Simple.
  unfold average_bound, contraction in Sharp; rewrite ?L2, ?E2 in *; auto.
Qed.
End Event.

End Averaged.

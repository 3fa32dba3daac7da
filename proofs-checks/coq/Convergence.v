(** * Convergence with random symmetric initialization

    The event of `approximation` has probability at least $1-\delta$; on it the realization is close to the target,
    every step descends, and gradient descent with and without projection reaches a small risk, for every number of
    steps at once. A width that grows with $\log n$ is enough.
    Source: THEORY, sections 3 and 4 (`realization`, `descent-step`, `projected-gd`, `unprojected-gd`,
    `width-log-samples`). *)
From RecurrentProofs Require Export Approximation.

Section Convergence.
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
Notation e1 := (approximation_error sigma data alpha nw nu delta m).

(** $L_T$, $Q_T$ and $\varepsilon$ at $a=\sigma_1\alpha_m$ *)
Definition rate : R := sigma1 sigma * radius_weight alpha rw m.
Definition network_lipschitz : R := lipschitz sigma rate T.
Definition network_majorant : symmetric := majorant_matrix sigma rate T.
Definition network_error : R := total_error network_majorant rw ru nw nu e0 e1 m.

Lemma rate_nonneg : 0 <= rate.
Proof.
  destruct (nu_nonneg E v); pose proof (weight_scale_nonneg E init).
  pose proof (inverse_pos m (m_pos k k_pos)).
  apply Rmult_le_pos; [apply sigma1_nonneg|apply Rplus_le_le_0_compat; auto; apply Rmult_le_pos; lra].
Qed.

Lemma network_error_nonneg : 0 <= network_error.
Proof.
  destruct (nu_nonneg E v) as [Nw Nu]; pose proof (inverse_pos m (m_pos k k_pos)) as P; pose proof rate_nonneg as A.
  pose proof (abs_nonneg _ _ (noise O O (sequences_pos data) (horizon_pos data))).
  pose proof (form_monotone sigma rate rate T T nw nu nw nu ltac:(lra) (le_n _) ltac:(lra) ltac:(lra)).
  pose proof (form_monotone sigma rate rate T T (rw + nw) (ru + nu) (rw + nw) (ru + nu) ltac:(lra) (le_n _)
    ltac:(lra) ltac:(lra)).
  pose proof (target_bound_nonneg sigma _ nw nu T (initial_rate sigma E init) Nw Nu).
  assert (0 <= e1) by (unfold approximation_error; apply Rmult_le_pos; [lra|apply sqrt_pos]).
  assert (0 <= / (2 * sqrt (INR m)))
    by (apply Rlt_le, Rinv_0_lt_compat; pose proof (root_pos m (m_pos k k_pos)); lra).
  unfold network_error, total_error, realization_error, network_majorant, Rdiv.
  repeat apply Rplus_le_le_0_compat; auto; apply Rmult_le_pos; lra.
Qed.

(** The runs from the draws [ws]. *)
Definition projected_run (eta : R) (ws : nat -> draw init) : nat -> parameters m E :=
  run sigma data y m (signs init k ws) (project m (initialization init k ws) rw ru) (initialization init k ws) eta.
Definition plain_run (eta : R) (ws : nat -> draw init) : nat -> parameters m E :=
  run sigma data y m (signs init k ws) (fun th => th) (initialization init k ws) eta.
Definition risk_at (ws : nat -> draw init) (th : parameters m E) : R :=
  empirical_risk sigma data y m (signs init k ws) th.

(** The event of `approximation` for the draws [ws]. *)
Definition good (ws : nat -> draw init) : Prop :=
  approximates sigma E data m (signs init k ws) (initialization init k ws) (realization_of init v k ws)
    (fun j t => f j t) e1.

(** What `projected-gd` says of the risks along a run: the best is at most the average, and that is small. *)
Definition small_average (eta : R) (risks : nat -> R) (tau : nat) : Prop :=
  let average := Sum tau risks / INR tau in
  (exists s, (s < tau)%nat /\ risks s <= average) /\
  (eta * network_lipschitz ^ 2 < 1 ->
    average <= average_bound eta network_lipschitz network_error (nw ^ 2 + nu ^ 2) tau) /\
  (eta * network_lipschitz ^ 2 <= 1 / 2 ->
    average <= (nw ^ 2 + nu ^ 2) / (eta * INR tau) + 4 * network_error ^ 2).

Section Event.
Variable ws : nat -> draw init.
Hypothesis event : good ws.
Notation th0 := (initialization init k ws).
Notation ths := (realization_of init v k ws).
Notation c := (signs init k ws).

Theorem realization_close al j t : radius_weight alpha nw m <= al -> (j < n)%nat -> (t < T)%nat ->
  Rabs (output sigma m c (inputs data j) (S t) ths - f j (S t))
  <= realization_error (majorant_matrix sigma (sigma1 sigma * al) T) nw nu e1 m.
Proof.
  intros; destruct (nu_nonneg E v).
  apply (realization_bound sigma E data m c (m_pos k k_pos) (signs_bound E init k ws) th0 alpha
    (fun i _ => initialization_weight E init k ws i) ths nw nu) with (target := fun j t => f j t); auto.
  - apply realization_in; auto.
  - intros; now apply initialization_zero.
Qed.

Section Step.
Variables (P : parameters m E -> parameters m E) (eta : R).
Hypothesis P_distance : forall th, squared_distance (P th) ths <= squared_distance th ths.
Hypothesis eta_pos : 0 < eta.
Notation th := (run sigma data y m c P th0 eta).

Lemma event_step s : in_ball m th0 rw ru (th s) ->
  squared_distance (th (S s)) ths <= squared_distance (th s) ths
    - 4 * eta * contraction eta network_lipschitz * risk_at ws (th s)
    + 4 * eta * network_error * sqrt (risk_at ws (th s)) /\
  (eta * network_lipschitz ^ 2 <= 1 / 2 ->
    squared_distance (th (S s)) ths
    <= squared_distance (th s) ths - eta * risk_at ws (th s) + 4 * eta * network_error ^ 2).
Proof.
  destruct (nu_nonneg E v).
  apply (run_step sigma E data m c (m_pos k k_pos) (signs_bound E init k ws) th0 alpha
    (fun i _ => initialization_weight E init k ws i) ths nw nu) with (target := fun j t => f j t); auto.
  - apply realization_in; auto.
  - intros; now apply initialization_zero.
Qed.

Lemma event_average tau : (forall s, (s < tau)%nat -> in_ball m th0 rw ru (th s)) -> (0 < tau)%nat ->
  small_average eta (fun s => risk_at ws (th s)) tau.
Proof.
  intros I Ht; destruct (nu_nonneg E v).
  split; [now apply (best_below_average tau (fun s => risk_at ws (th s)))|].
  apply (run_average sigma E data m c (m_pos k k_pos) (signs_bound E init k ws) th0 alpha
    (fun i _ => initialization_weight E init k ws i) ths nw nu) with (target := fun j t => f j t); auto.
  - apply realization_in; auto.
  - intros; now apply initialization_zero.
Qed.
End Step.

Variable eta : R.
Hypothesis eta_pos : 0 < eta.

Lemma projected_toward th : squared_distance (project m th0 rw ru th) ths <= squared_distance th ths.
Proof.
  destruct (nu_nonneg E v).
  apply (project_toward E m (m_pos k k_pos) th0 ths nw nu); auto.
  apply realization_in; auto.
Qed.

Lemma projected_stays s : in_ball m th0 rw ru (projected_run eta ws s).
Proof. destruct (nu_nonneg E v); apply (projected_inside sigma E data m c) with (nw := nw) (nu := nu); auto; lia. Qed.

Theorem projected_step s :
  squared_distance (projected_run eta ws (S s)) ths <= squared_distance (projected_run eta ws s) ths
    - 4 * eta * contraction eta network_lipschitz * risk_at ws (projected_run eta ws s)
    + 4 * eta * network_error * sqrt (risk_at ws (projected_run eta ws s)) /\
  (eta * network_lipschitz ^ 2 <= 1 / 2 ->
    squared_distance (projected_run eta ws (S s)) ths <= squared_distance (projected_run eta ws s) ths
      - eta * risk_at ws (projected_run eta ws s) + 4 * eta * network_error ^ 2).
Proof. exact (event_step _ eta projected_toward eta_pos s (projected_stays s)). Qed.

Theorem projected_average tau : (0 < tau)%nat ->
  small_average eta (fun s => risk_at ws (projected_run eta ws s)) tau.
Proof. exact (event_average _ eta projected_toward eta_pos tau (fun s _ => projected_stays s)). Qed.

(** $B=\sqrt{\eta\tau(\lVert\nu\rVert^2+4\eta\tau\varepsilon^2)}$; the movement $2GB$ fits into the ball. *)
Definition room (tau : nat) : Prop :=
  let B := sqrt (eta * INR tau * (nw ^ 2 + nu ^ 2 + 4 * eta * INR tau * network_error ^ 2)) in
  2 * weight_bound sigma rate T * B <= rw /\ 2 * input_bound sigma rate T * B <= ru.

Theorem plain_stays tau s : eta * network_lipschitz ^ 2 <= 1 / 2 -> room tau -> (s <= tau)%nat ->
  in_ball m th0 rw ru (plain_run eta ws s).
Proof.
  intros He [Rw Ru] Hs; destruct (nu_nonneg E v).
  apply (unprojected_inside sigma E data m c (m_pos k k_pos) (signs_bound E init k ws) th0 alpha
    (fun i _ => initialization_weight E init k ws i) ths nw nu) with (target := fun j t => f j t) (e0 := e0) (e1 := e1)
    (tau := tau); auto.
  - apply realization_in; auto.
  - intros; now apply initialization_zero.
Qed.

Theorem plain_average tau : eta * network_lipschitz ^ 2 <= 1 / 2 -> room tau -> (0 < tau)%nat ->
  small_average eta (fun s => risk_at ws (plain_run eta ws s)) tau.
Proof.
  intros He Hr; apply (event_average _ eta (fun _ => Rle_refl _) eta_pos tau).
  intros s Hs; apply (plain_stays tau); auto; lia.
Qed.
End Event.

(** ** `width-log-samples` *)

(** $\tfrac12\nu^\top Q\,\nu+\tfrac12(\rho+\nu)^\top Q\,(\rho+\nu)$ *)
Definition linearization_forms (Q : symmetric) : R := form Q nw nu / 2 + form Q (rw + nw) (ru + nu) / 2.

(** $\mathcal K=2M_T\sqrt{\log(2nT/\delta)}+\tfrac12\nu^\top Q_T\nu+\tfrac12(\rho+\nu)^\top Q_T(\rho+\nu)$ *)
Definition width_constant : R :=
  2 * target_bound sigma (sigma1 sigma * alpha) nw nu T * sqrt (ln (2 * (INR n * INR T) / delta))
  + linearization_forms network_majorant.

(** $\varepsilon+\sqrt{\varepsilon^2+X}\le\sqrt r$ if $\varepsilon\le\theta\sqrt r$ and $X\le(1-2\theta)r$. *)
Lemma target_risk_reached eps theta X r : 0 <= r -> theta < 1 / 2 -> eps <= theta * sqrt r ->
  X <= (1 - 2 * theta) * r -> eps + sqrt (eps ^ 2 + X) <= sqrt r.
Proof.
  intros Hr Ht He HX; pose proof (sqrt_pos r); pose proof (sqrt_sqrt r Hr) as S.
  assert (eps <= sqrt r) by nra.
  enough (sqrt (eps ^ 2 + X) <= sqrt r - eps) by lra.
  rewrite <- (sqrt_pow2 (sqrt r - eps)) by lra; apply sqrt_le_1_alt; nra.
Qed.

Lemma log_nonneg : 0 < delta <= 1 -> 0 <= ln (2 * (INR n * INR T) / delta).
Proof.
  intros Hd; apply ln_nonneg.
  assert (1 <= INR n) by (apply (le_INR 1), sequences_pos); assert (1 <= INR T) by (apply (le_INR 1), horizon_pos).
  apply (Rmult_le_reg_r delta); [lra|]; unfold Rdiv; rewrite Rmult_assoc, Rinv_l by lra; nra.
Qed.

(** $\varepsilon=\mathcal K/\sqrt m$ where there is no noise. *)
Lemma error_is_width_constant : 0 < delta <= 1 -> e0 = 0 -> network_error = width_constant / sqrt (INR m).
Proof.
  intros Hd E0; pose proof (root_pos m (m_pos k k_pos)) as P; pose proof (log_nonneg Hd).
  unfold network_error, total_error, realization_error, width_constant, linearization_forms, approximation_error.
  rewrite E0, sqrt_div_alt by (apply lt_0_INR, m_pos; auto); field; lra.
Qed.

Theorem width_suffices eta theta r risks tau : 0 < delta <= 1 -> e0 = 0 ->
  eta * network_lipschitz ^ 2 = 1 / 2 -> 0 < theta < 1 / 2 -> 0 < r -> (0 < tau)%nat ->
  width_constant ^ 2 / (theta ^ 2 * r) <= INR m ->
  network_lipschitz ^ 2 * (nw ^ 2 + nu ^ 2) / ((1 - 2 * theta) * r) <= INR tau ->
  small_average eta risks tau -> Sum tau risks / INR tau <= r.
Proof.
  intros Hd E0 He Hth Hr Ht Hm Hs (_ & A & _); pose proof network_error_nonneg as Hn.
  set (L := network_lipschitz) in *.
  assert (T0 : 0 < INR tau) by now apply lt_0_INR.
  pose proof (root_pos m (m_pos k k_pos)) as P.
  eapply Rle_trans; [apply A; lra|].
  assert (Ep : eta <> 0) by (intros Z; rewrite Z in He; lra).
  assert (Eps : network_error <= theta * sqrt r).
  { apply Rsqr_incr_0_var; [|apply Rmult_le_pos; [lra|apply sqrt_pos]].
    rewrite error_is_width_constant by auto; unfold Rsqr.
    replace (theta * sqrt r * (theta * sqrt r)) with (theta ^ 2 * (sqrt r * sqrt r)) by ring.
    rewrite sqrt_sqrt by lra.
    replace (_ / _ * (_ / _)) with (width_constant ^ 2 / (sqrt (INR m) * sqrt (INR m))) by (field; lra).
    rewrite sqrt_sqrt by apply pos_INR.
    assert (M : 0 < INR m) by (apply lt_0_INR, m_pos; auto).
    assert (Tr : 0 < theta ^ 2 * r) by (apply Rmult_lt_0_compat; [apply pow_lt|]; lra).
    apply (Rmult_le_reg_r (INR m / (theta ^ 2 * r))); [apply Rdiv_lt_0_compat; lra|].
    replace (theta ^ 2 * r * _) with (INR m) by (field; lra).
    replace (_ / INR m * _) with (width_constant ^ 2 / (theta ^ 2 * r)) by (field; lra); auto. }
  assert (X : contraction eta L * (nw ^ 2 + nu ^ 2) / (eta * INR tau) <= (1 - 2 * theta) * r).
  { unfold contraction; rewrite He.
    replace ((1 - 1 / 2) * (nw ^ 2 + nu ^ 2) / (eta * INR tau)) with (L ^ 2 * (nw ^ 2 + nu ^ 2) / INR tau).
    - apply (Rmult_le_reg_r (INR tau / ((1 - 2 * theta) * r))); [apply Rdiv_lt_0_compat; nra|].
      replace ((1 - 2 * theta) * r * _) with (INR tau) by (field; lra).
      replace (_ / INR tau * _) with (L ^ 2 * (nw ^ 2 + nu ^ 2) / ((1 - 2 * theta) * r)) by (field; lra); auto.
    - apply (Rmult_eq_reg_r (eta * INR tau)); [|apply Rmult_integral_contrapositive_currified; lra].
      replace (_ / INR tau * _) with (eta * L ^ 2 * (nw ^ 2 + nu ^ 2)) by (field; lra); rewrite He; field; lra. }
  pose proof (target_risk_reached network_error theta _ r ltac:(lra) ltac:(lra) Eps X) as F.
  unfold average_bound; fold L; set (q := network_error + sqrt _) in *.
  assert (C : 2 * contraction eta L = 1) by (unfold contraction; lra).
  rewrite C, Rdiv_1; rewrite <- (sqrt_sqrt r) by lra.
  assert (0 <= q) by (apply Rplus_le_le_0_compat; auto; apply sqrt_pos).
  simpl; rewrite Rmult_1_r; now apply Rmult_le_compat.
Qed.

(** $\mathcal K^2\le8M_T^2\log(2nT/\delta)+2(\dots)^2$ with $Q_T$ at $m=2$, where it is largest. *)
Theorem width_constant_affine : 0 < delta <= 1 ->
  width_constant ^ 2 <= 8 * target_bound sigma (sigma1 sigma * alpha) nw nu T ^ 2 * ln (2 * (INR n * INR T) / delta)
    + 2 * linearization_forms (majorant_matrix sigma (sigma1 sigma * radius_weight alpha rw 2) T) ^ 2.
Proof.
  intros Hd; pose proof (log_nonneg Hd) as Lg; destruct (nu_nonneg E v) as [Nw Nu].
  pose proof (weight_scale_nonneg E init) as Al; pose proof (sigma1_nonneg sigma) as S1.
  unfold width_constant; set (M := target_bound _ _ _ _ _); set (l := ln _) in *.
  set (K := linearization_forms network_majorant); set (K2 := linearization_forms _).
  assert (R2 : 0 < sqrt (INR 2)) by (apply sqrt_lt_R0, lt_0_INR; lia).
  assert (Rm : sqrt (INR 2) <= sqrt (INR m)) by (apply sqrt_le_1_alt, le_INR; lia).
  assert (A : 0 <= rate <= sigma1 sigma * radius_weight alpha rw 2).
  { unfold rate, radius_weight; pose proof (Rinv_le_contravar _ _ R2 Rm) as I.
    assert (0 < / sqrt (INR m)) by (apply Rinv_0_lt_compat; lra).
    pose proof (Rmult_le_compat_l rw _ _ ltac:(lra) I); unfold Rdiv.
    assert (0 <= rw * / sqrt (INR m)) by (apply Rmult_le_pos; lra).
    split; [apply Rmult_le_pos; lra|apply Rmult_le_compat_l; lra]. }
  assert (Q : 0 <= K <= K2).
  { unfold K, K2, linearization_forms, network_majorant.
    pose proof (form_monotone sigma _ _ T T nw nu nw nu A (le_n _) ltac:(lra) ltac:(lra)).
    pose proof (form_monotone sigma _ _ T T (rw + nw) (ru + nu) (rw + nw) (ru + nu) A (le_n _)
      ltac:(lra) ltac:(lra)); lra. }
  assert (K ^ 2 <= K2 ^ 2) by now apply pow_incr.
  pose proof (pow2_ge_0 (2 * M * sqrt l - K)); pose proof (pow2_sqrt l Lg).
  replace (8 * M ^ 2 * l) with (2 * (2 * M * sqrt l) ^ 2) by (rewrite !Rpow_mult_distr, pow2_sqrt by auto; ring); lra.
Qed.

(** ** With probability at least $1-\delta$ *)
Section Probability.
Context {Sample : Type}.
Variables (Q : expectation Sample) (W : nat -> Sample -> draw init).
Hypothesis samples : independent Q (law init) W k.
Hypothesis delta_range : 0 < delta <= 1.
Hypothesis features : forall j t, observable (law init) (feature sigma init v (inputs data j) (S t)).

Theorem whenever_good (A : (nat -> draw init) -> Prop) : (forall ws, good ws -> A ws) ->
  unlikely Q (fun w => ~ A (fun i => W i w)) delta.
Proof.
  intros H; eapply unlikely_mono; [|apply Rle_refl|
    exact (approximation_holds sigma E data init v k k_pos Q W delta samples delta_range features)].
  intros w Bad Good; apply Bad, H; exact Good.
Qed.
End Probability.
End Convergence.

(** * The self-consistent error of a run

    Gradient descent keeps $\Phi_s=\lVert\Theta(s)-\Theta^\star\rVert^2$ small, and a small $\Phi_s$ is a small error of
    linearization. On the event of `approximation`, if $\lVert\nu\rVert^2+\eta\tau\varepsilon_B^2/\kappa\le B$, where
    $\varepsilon_B$ has $F(B)$ in place of $(\rho+\nu)^\top Q\,(\rho+\nu)$, then $\Phi_s\le B$ for all $s\le\tau$, and
    `projected-gd` holds with $\varepsilon_B$. Source: THEORY, section 9, item 2 (`projected-gd/self-consistent`). *)
From RecurrentProofs Require Export Reachable Convergence.

(** $F(B)$ grows with $B$ and never exceeds $\rho^\top Q\,\rho$. *)
Section Form.
Variables (sigma : activation) (a : R) (t : nat) (rho_w rho_u : R).
Hypotheses (a_nonneg : 0 <= a) (w_nonneg : 0 <= rho_w) (u_nonneg : 0 <= rho_u).
Notation Q := (majorant_matrix sigma a t).
Notation F := (reachable_form Q (largest_curvature sigma a t) rho_w rho_u).

Lemma corner_nonneg rho B : 0 <= rho -> 0 <= Rmin rho (sqrt B).
Proof. intros; apply Rmin_glb; auto using sqrt_pos. Qed.

Lemma reachable_monotone B B' : B <= B' -> F B <= F B'.
Proof.
  intros H; assert (G : sqrt B <= sqrt B') by now apply sqrt_le_1_alt.
  apply Rmin_glb; [eapply Rle_trans; [apply Rmin_l|]|eapply Rle_trans; [apply Rmin_r|]].
  - apply Rmult_le_compat_l; auto using largest_curvature_nonneg.
  - apply (form_monotone sigma a a t t); auto using corner_nonneg, Rle_min_compat_l, Rle_refl.
Qed.

Lemma reachable_below_radius B : F B <= form Q rho_w rho_u.
Proof.
  eapply Rle_trans; [apply Rmin_r|].
  apply (form_monotone sigma a a t t); auto using corner_nonneg, Rmin_l, Rle_refl.
Qed.
End Form.

(** The most that $-4\eta\kappa R+4\eta\varepsilon\sqrt R$ can be. *)
Lemma step_at_most eta kappa eps risk : 0 < eta -> 0 < kappa -> 0 <= risk ->
  - 4 * eta * kappa * risk + 4 * eta * eps * sqrt risk <= eta * eps ^ 2 / kappa.
Proof.
  intros He Hk Hr; rewrite <- (sqrt_sqrt risk Hr) at 1; set (z := sqrt risk).
  assert (S : 0 <= eta / kappa * (2 * kappa * z - eps) ^ 2)
    by (apply Rmult_le_pos; [now apply Rlt_le, Rdiv_lt_0_compat|apply pow2_ge_0]).
  replace (_ * (_ - _) ^ 2) with (eta * eps ^ 2 / kappa - (- 4 * eta * kappa * (z * z) + 4 * eta * eps * z)) in S
    by (field; lra); lra.
Qed.

Section SelfConsistent.
Variables (sigma : activation) (E : space) (data : sample E) (init : initial_law E) (v : mapping E) (k : nat).
Hypothesis k_pos : (0 < k)%nat.
Notation m := (k + k)%nat.
Notation n := (sequences data). Notation T := (horizon data).
Notation nw := (nu_w v). Notation nu := (nu_u v).
Variables (rw ru : R).
Hypotheses (rw_large : nw <= rw) (ru_large : nu <= ru).
Variables (y : nat -> nat -> R) (e0 : R).
Hypothesis noise : forall j t, (j < n)%nat -> (t < T)%nat ->
  Rabs (y j (S t) - target sigma init v (inputs data j) (S t)) <= e0.
Variables (delta B : R).
Notation e1 := (approximation_error sigma data (weight_scale init) nw nu delta m).
Notation a := (rate sigma E init k rw).
Notation Q := (network_majorant sigma E data init k rw).
Notation F := (reachable_form Q (largest_curvature sigma a T) (rw + nw) (ru + nu)).
Notation L := (network_lipschitz sigma E data init k rw).
Notation rt := (sqrt (INR m)).

(** $\varepsilon_B=\varepsilon_0+\varepsilon_{\mathrm{app}}+F(B)/(2\sqrt m)$ *)
Definition self_consistent_error : R := e0 + realization_error Q nw nu e1 m + F B / (2 * rt).
Notation eB := self_consistent_error.

Lemma half_root_nonneg : 0 <= / (2 * rt).
Proof. apply Rlt_le, Rinv_0_lt_compat; pose proof (root_pos m (m_pos k k_pos)); lra. Qed.

Lemma a_nonneg : 0 <= a.
Proof. now apply (rate_nonneg sigma E init v k k_pos rw). Qed.

(** $\varepsilon_B\le\varepsilon$ *)
Lemma self_consistent_below : eB <= network_error sigma E data init v k rw ru e0 delta.
Proof.
  destruct (nu_nonneg E v); apply Rplus_le_compat_l, Rmult_le_compat_r; [apply half_root_nonneg|].
  apply reachable_below_radius; lra || apply a_nonneg.
Qed.

Section Event.
Variable ws : nat -> draw init.
Hypothesis event : good sigma E data init v k delta ws.
Notation th0 := (initialization init k ws).
Notation ths := (realization_of init v k ws).
Notation c := (signs init k ws).
Notation Ball := (in_ball m th0 rw ru).

Lemma realization_in_ball : Ball ths.
Proof.
  destruct (nu_nonneg E v); apply (target_in E m (m_pos k k_pos) th0 ths nw nu); auto; apply realization_in; auto.
Qed.

Theorem residual_reachable th j t : Ball th -> squared_distance th ths <= B -> (j < n)%nat -> (t < T)%nat ->
  Rabs (output sigma m c (inputs data j) (S t) th - y j (S t)
    - inner (output_gradient sigma m c (inputs data j) (S t) th) (sub th ths)) <= eB.
Proof.
  intros H Near Hj Ht; destruct (nu_nonneg E v) as [Nw Nu]; pose proof a_nonneg as A.
  pose proof (inverse_pos m (m_pos k k_pos)) as P.
  assert (Al : radius_weight (weight_scale init) nw m <= radius_weight (weight_scale init) rw m)
    by (apply Rplus_le_compat_l, Rmult_le_compat_r; lra).
  pose proof (realization_close sigma E data init v k k_pos delta ws event _ j t Al Hj Ht) as Re.
  specialize (noise j t Hj Ht).
  pose proof (ball_weights E m th0 _ (fun i _ => initialization_weight E init k ws i) rw ru) as W.
  pose proof (linearization_movements sigma E m c (inputs data j) (m_pos k k_pos) (unit_inputs data j)
    (signs_bound E init k ws) _ (S t) th ths (W th H) (W ths realization_in_ball)) as Lin.
  set (forms := fun t => Sum m (fun i => form (majorant_matrix sigma a t) (weight_movement E m th ths i)
    (input_movement E m th ths i))).
  assert (M : forms (S t) <= F B).
  { apply Rle_trans with (forms T).
    - apply Sum_le; intros i _; apply form_monotone; auto using Rle_refl; split; auto using Rle_refl;
        [apply Rabs_pos|apply norm_pos].
    - eapply Rle_trans.
      + apply (movements_below_reachable sigma E m _ T (m_pos k k_pos) A th ths (rw + nw) (ru + nu)).
        exact (ball_movements E m th0 nw nu rw ru th ths H (realization_in E init k k_pos v ws)).
      + apply reachable_monotone; auto; try lra.
        rewrite norm_squared; eapply Rle_trans; [right|exact Near].
        unfold squared_distance; inner_expand; ring. }
  apply (Rmult_le_compat_r (/ (2 * rt))) in M; [|apply half_root_nonneg].
  replace (inner (output_gradient sigma m c (inputs data j) (S t) th) (sub th ths)) with
    (- inner (output_gradient sigma m c (inputs data j) (S t) th) (sub ths th)) by (inner_expand; ring).
  unfold eB, forms, Rdiv, network_majorant, rate in *.
  apply Rabs_le_between in Lin; apply Rabs_le_between in Re; apply Rabs_le_between in noise; apply Rabs_le; lra.
Qed.

Lemma self_consistent_nonneg : 0 <= B -> 0 <= eB.
Proof.
  intros HB; apply (fun H => abs_nonneg _ _ (residual_reachable ths O O realization_in_ball (Rle_trans _ 0 _ H HB)
    (sequences_pos data) (horizon_pos data))).
  right; unfold squared_distance; inner_expand; ring.
Qed.

(** ** The run *)
Variables (eta : R) (tau : nat).
Hypotheses (eta_pos : 0 < eta) (eta_small : eta * L ^ 2 < 1).
Notation kappa := (contraction eta L).
Notation nu2 := (nw ^ 2 + nu ^ 2).
Hypothesis B_large : nu2 + eta * INR tau * eB ^ 2 / kappa <= B.
Notation th := (projected_run sigma E data init k rw ru y eta ws).
Notation Phi s := (squared_distance (th s) ths).
Notation risk s := (risk_at sigma E data init k y ws (th s)).
Notation gradR s := (risk_gradient sigma data y m c (th s)).

Lemma kappa_pos : 0 < kappa.
Proof. unfold contraction; lra. Qed.

(** $\eta\varepsilon_B^2/\kappa$, by which $\Phi$ grows in a step at most *)
Lemma increase_nonneg : 0 <= eta * eB ^ 2 / kappa.
Proof. apply Rdiv_le_0_compat; [apply Rmult_le_pos; [lra|apply pow2_ge_0]|apply kappa_pos]. Qed.

Lemma below_B s : (s <= tau)%nat -> Phi s <= nu2 + INR s * (eta * eB ^ 2 / kappa) -> Phi s <= B.
Proof.
  intros Hs H; pose proof (Rmult_le_compat_r _ _ _ increase_nonneg (le_INR _ _ Hs)).
  unfold Rdiv in *; lra.
Qed.

Lemma run_aligned s : Phi s <= B -> 2 * (risk s - eB * sqrt (risk s)) <= inner (gradR s) (sub (th s) ths).
Proof.
  intros H; apply risk_gradient_aligned; intros; apply residual_reachable; auto.
  now apply (projected_stays sigma E data init v k k_pos).
Qed.

Lemma run_size s : inner (gradR s) (gradR s) <= 4 * L ^ 2 * risk s.
Proof.
  apply (ball_size sigma E data m c (m_pos k k_pos) (signs_bound E init k ws) th0 _
    (fun i _ => initialization_weight E init k ws i) rw ru).
  now apply (projected_stays sigma E data init v k k_pos).
Qed.

(** $\Phi_s\le\lVert\nu\rVert^2+s\,\eta\varepsilon_B^2/\kappa$ *)
Theorem stays_near s : (s <= tau)%nat -> Phi s <= nu2 + INR s * (eta * eB ^ 2 / kappa).
Proof.
  destruct (nu_nonneg E v).
  induction s as [s IH] using (well_founded_induction lt_wf); intros Hs; destruct s as [|s].
  - simpl INR; rewrite Rmult_0_l, Rplus_0_r.
    apply (ball_distance E m (m_pos k k_pos) th0 nw nu); apply realization_in; auto.
  - pose proof (one_step (project m th0 rw ru) ths eta th (fun s => gradR s) (S s)
      (projected_toward E init v k k_pos rw ru rw_large ru_large ws) (fun _ _ => eq_refl) L eB (fun s => risk s) eta_pos
      (fun r Hr => run_aligned r (below_B r ltac:(lia) (IH r Hr ltac:(lia)))) (fun r _ => run_size r) s ltac:(lia)).
    specialize (IH s ltac:(lia) ltac:(lia)).
    pose proof (step_at_most eta kappa eB (risk s) eta_pos kappa_pos (risk_nonneg sigma E data y m c _)).
    rewrite S_INR; lra.
Qed.

Theorem self_consistent_average : (0 < tau)%nat ->
  Sum tau (fun s => risk s) / INR tau <= average_bound eta L eB nu2 tau /\
  (eta * L ^ 2 <= 1 / 2 -> Sum tau (fun s => risk s) / INR tau <= nu2 / (eta * INR tau) + 4 * eB ^ 2).
Proof.
  intros Ht; destruct (nu_nonneg E v).
  assert (Near : Phi O <= nu2) by (pose proof (stays_near O (Nat.le_0_l _)) as N; simpl INR in N; lra).
  assert (Al : forall s, (s < tau)%nat -> 2 * (risk s - eB * sqrt (risk s)) <= inner (gradR s) (sub (th s) ths))
    by (intros; apply run_aligned, below_B, stays_near; lia).
  assert (B0 : 0 <= B) by (eapply Rle_trans; [exact (inner_pos (sub (th O) ths))|apply (below_B O), stays_near; lia]).
  pose proof (projected_toward E init v k k_pos rw ru rw_large ru_large ws) as D.
  split; [|intros Hl; apply (average_simple (project m th0 rw ru) ths eta th (fun s => gradR s)) with (L := L)];
    [apply (average_sharp (project m th0 rw ru) ths eta th (fun s => gradR s))|..];
    auto using self_consistent_nonneg, run_size; intros; apply risk_nonneg.
Qed.
End Event.
End SelfConsistent.

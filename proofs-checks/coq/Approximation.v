(** * The linearized network approximates the target

    With probability at least $1-\delta$, at once for all $j\le n$ and $t\le T$,
    $\lvert\langle\nabla F_t(x^{(j)};\Theta(0)),\Theta^\star-\Theta(0)\rangle-f^\star_t(x^{(j)})\rvert
    \le2M_T\sqrt{\log(2nT/\delta)/m}$. Source: THEORY, section 3 (`approximation`). *)
From RecurrentProofs Require Export Initialization.

(** A statement for all places of a table holds if it holds along its list. *)
Lemma table_all n T (P : nat -> nat -> Prop) :
  (forall i, (i < n * T)%nat -> P (i / T)%nat (i mod T)%nat) ->
  forall j t, (j < n)%nat -> (t < T)%nat -> P j t.
Proof.
  intros H j t Hj Ht; assert (K : (j * T + t < n * T)%nat) by nia; specialize (H _ K).
  rewrite Nat.div_add_l, Nat.div_small, Nat.add_0_r in H by lia.
  now rewrite Nat.add_comm, Nat.mod_add, Nat.mod_small in H by lia.
Qed.

(** $2M_T\sqrt{\log(2nT/\delta)/m}$ *)
Definition approximation_error sigma {E} (data : sample E) (alpha nw nu delta : R) (m : nat) : R :=
  2 * target_bound sigma (sigma1 sigma * alpha) nw nu (horizon data)
    * sqrt (ln (2 * (INR (sequences data) * INR (horizon data)) / delta) / INR m).

(** $2M_t\sqrt{\log(2nT/\delta)/m}$ *)
Definition approximation_error_at sigma {E} (data : sample E) (alpha nw nu delta : R) (m t : nat) : R :=
  2 * target_bound sigma (sigma1 sigma * alpha) nw nu t
    * sqrt (ln (2 * (INR (sequences data) * INR (horizon data)) / delta) / INR m).

Lemma approximation_error_monotone sigma {E} (data : sample E) alpha nw nu delta m t :
  0 <= sigma1 sigma * alpha -> 0 <= nw -> 0 <= nu -> (t <= horizon data)%nat ->
  approximation_error_at sigma data alpha nw nu delta m t <= approximation_error sigma data alpha nw nu delta m.
Proof.
  intros; apply Rmult_le_compat_r; [apply sqrt_pos|]; apply Rmult_le_compat_l; [lra|].
  now apply target_bound_monotone.
Qed.

Section Approximation.
Variables (sigma : activation) (E : space) (data : sample E) (init : initial_law E) (v : mapping E) (k : nat).
Hypothesis k_pos : (0 < k)%nat.
Context {Sample : Type}.
Variables (Q : expectation Sample) (W : nat -> Sample -> draw init) (delta : R).
Hypothesis samples : independent Q (law init) W k.
Hypothesis delta_range : 0 < delta <= 1.
Notation n := (sequences data). Notation T := (horizon data).

(** With the bound $M_t$ at time $t$ in place of $M_T$. *)
Definition approximates_in_time (ws : nat -> draw init) : Prop := forall j t, (j < n)%nat -> (t < T)%nat ->
  Rabs (inner (output_gradient sigma (k + k) (signs init k ws) (inputs data j) (S t) (initialization init k ws))
          (sub (realization_of init v k ws) (initialization init k ws))
        - target sigma init v (inputs data j) (S t))
  <= approximation_error_at sigma data (weight_scale init) (nu_w v) (nu_u v) delta (k + k) (S t).

Theorem approximation_in_time :
  (forall j t, observable (law init) (feature sigma init v (inputs data j) (S t))) ->
  unlikely Q (fun w => ~ approximates_in_time (fun i => W i w)) delta.
Proof.
  intros F; destruct (nu_nonneg E v); pose proof (initial_rate sigma E init).
  set (f i := feature sigma init v (inputs data (i / T)) (S (i mod T))).
  set (M i := target_bound sigma (sigma1 sigma * weight_scale init) (nu_w v) (nu_u v) (S (i mod T))).
  assert (B : forall i o, Rabs (f i o) <= M i) by (intros; apply feature_below; [intros; apply unit_inputs|auto]).
  eapply unlikely_mono; [|apply Rle_refl|apply (hoeffding_union Q (law init) W k samples k_pos (n * T) f M delta
    (observations_pos E data) (fun i => target_bound_nonneg _ _ _ _ _ H1 H H0)
    delta_range (fun i _ => F _ _) B)].
  intros w Bad Good; apply Bad; intros j t Hj Ht.
  rewrite (linearized_target sigma E init k k_pos v); unfold approximation_error_at; rewrite <- mult_INR.
  revert j t Hj Ht; apply table_all; intros i Hi; exact (Good i Hi).
Qed.

Theorem approximation_holds :
  (forall j t, observable (law init) (feature sigma init v (inputs data j) (S t))) ->
  unlikely Q (fun w => ~ approximates sigma E data (k + k) (signs init k (fun i => W i w))
    (initialization init k (fun i => W i w)) (realization_of init v k (fun i => W i w))
    (fun j t => target sigma init v (inputs data j) t)
    (approximation_error sigma data (weight_scale init) (nu_w v) (nu_u v) delta (k + k))) delta.
Proof.
  intros F; destruct (nu_nonneg E v).
  eapply unlikely_mono; [|apply Rle_refl|exact (approximation_in_time F)].
  intros w Bad Good; apply Bad; intros j t Hj Ht; eapply Rle_trans; [exact (Good j t Hj Ht)|].
  apply approximation_error_monotone; auto using initial_rate.
Qed.
End Approximation.

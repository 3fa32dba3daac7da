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

Section Approximation.
Variables (sigma : activation) (E : space) (data : sample E) (init : initial_law E) (v : mapping E) (k : nat).
Hypothesis k_pos : (0 < k)%nat.
Context {Sample : Type}.
Variables (Q : expectation Sample) (W : nat -> Sample -> draw init) (delta : R).
Hypothesis samples : independent Q (law init) W k.
Hypothesis delta_range : 0 < delta <= 1.
Notation n := (sequences data). Notation T := (horizon data).

Theorem approximation_holds :
  (forall j t, observable (law init) (feature sigma init v (inputs data j) (S t))) ->
  unlikely Q (fun w => ~ approximates sigma E data (k + k) (signs init k (fun i => W i w))
    (initialization init k (fun i => W i w)) (realization_of init v k (fun i => W i w))
    (fun j t => target sigma init v (inputs data j) t)
    (approximation_error sigma data (weight_scale init) (nu_w v) (nu_u v) delta (k + k))) delta.
Proof.
  intros F; destruct (nu_nonneg E v); pose proof (initial_rate sigma E init).
  set (f i := feature sigma init v (inputs data (i / T)) (S (i mod T))).
  assert (B : forall i o, Rabs (f i o) <= target_bound sigma (sigma1 sigma * weight_scale init) (nu_w v) (nu_u v) T).
  { intros i o; apply feature_below; [intros; apply unit_inputs|].
    apply Nat.mod_upper_bound; pose proof (horizon_pos data); lia. }
  eapply unlikely_mono; [|apply Rle_refl|apply (hoeffding_union Q (law init) W k samples k_pos (n * T) f _ delta
    (observations_pos E data) (target_bound_nonneg _ _ _ _ T H1 H H0)
    delta_range (fun i _ => F _ _) B)].
  intros w Bad Good; apply Bad; intros j t Hj Ht.
  rewrite (linearized_target sigma E init k k_pos v); unfold approximation_error; rewrite <- mult_INR.
  revert j t Hj Ht; apply table_all; intros i Hi; exact (Good i Hi).
Qed.
End Approximation.

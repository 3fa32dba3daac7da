(** * The sample and the empirical risk

    $n$ sequences of length $T$ in the unit ball, with labels $y^{(j)}_t$; the risk
    $R(\Theta)=\frac1{nT}\sum_{j,t}(F_t(x^{(j)};\Theta)-y^{(j)}_t)^2$ and its gradient.
    Source: THEORY, sections 0 and 4. *)
From RecurrentProofs Require Export Network SquaredLoss.

(** $n\ge1$ sequences $x^{(j)}_1,\dots,x^{(j)}_T$, $T\ge1$, with $\lVert x^{(j)}_t\rVert\le1$. *)
Record sample (E : space) := {
  sequences : nat;
  horizon : nat;
  inputs : nat -> nat -> E;
  sequences_pos : (0 < sequences)%nat;
  horizon_pos : (0 < horizon)%nat;
  unit_inputs : forall j t, norm (inputs j (S t)) <= 1 }.
Arguments sequences {_}. Arguments horizon {_}. Arguments inputs {_}.
Arguments sequences_pos {_}. Arguments horizon_pos {_}. Arguments unit_inputs {_}.

(** $R(\Theta)$; times $1,\dots,T$ are [S t] for [t < T]. *)
Definition empirical_risk sigma {E} (data : sample E) (y : nat -> nat -> R) m c (th : parameters m E) : R :=
  Sum (sequences data) (fun j => Sum (horizon data) (fun t =>
    (output sigma m c (inputs data j) (S t) th - y j (S t)) ^ 2))
  / (INR (sequences data) * INR (horizon data)).

(** $\nabla R(\Theta)=\frac2{nT}\sum_{j,t}(F_t-y_t)\nabla F_t$. *)
Definition risk_gradient sigma {E} (data : sample E) (y : nat -> nat -> R) m c (th : parameters m E) : parameters m E :=
  scale (2 / (INR (sequences data) * INR (horizon data)))
    (VectorSum (sequences data) (fun j => VectorSum (horizon data) (fun t =>
      scale (output sigma m c (inputs data j) (S t) th - y j (S t))
        (output_gradient sigma m c (inputs data j) (S t) th)))).

(** ** A table of [n] rows and [k] columns as one list *)
Lemma Sum_table n k (f : nat -> nat -> R) : (0 < k)%nat ->
  Sum (n * k) (fun i => f (i / k)%nat (i mod k)%nat) = Sum n (fun j => Sum k (f j)).
Proof.
  intros Hk; induction n as [|n IH]; [reflexivity|].
  replace (S n * k)%nat with (n * k + k)%nat by lia; rewrite Sum_app, IH; simpl; f_equal.
  apply Sum_ext; intros i Hi; f_equal.
  - rewrite Nat.div_add_l, Nat.div_small by lia; lia.
  - rewrite Nat.add_comm, Nat.mod_add, Nat.mod_small by lia; auto.
Qed.

Section Risk.
Variables (sigma : activation) (E : space) (data : sample E) (y : nat -> nat -> R) (m : nat) (c : nat -> R).
Notation n := (sequences data). Notation T := (horizon data).
Notation Par := (parameters m E).
Notation risk := (empirical_risk sigma data y m c).
Notation gradient := (risk_gradient sigma data y m c).

(** observation [i] is that of sequence [i / T] at time [i mod T + 1] *)
Let f i (th : Par) := output sigma m c (inputs data (i / T)%nat) (S (i mod T)) th.
Let df i (th : Par) := output_gradient sigma m c (inputs data (i / T)%nat) (S (i mod T)) th.
Let label i := y (i / T)%nat (S (i mod T)).
Notation nT := (n * T)%nat.

Lemma observations_pos : (0 < nT)%nat.
Proof. pose proof (sequences_pos data); pose proof (horizon_pos data); lia. Qed.

Lemma risk_is_mean_square th : risk th = mean_square nT f label th.
Proof.
  unfold empirical_risk, mean_square, f, label; rewrite mult_INR; f_equal.
  rewrite (Sum_table n T (fun j t => (output sigma m c (inputs data j) (S t) th - y j (S t))
    * (output sigma m c (inputs data j) (S t) th - y j (S t)))) by apply horizon_pos.
  apply Sum_ext; intros; apply Sum_ext; intros; ring.
Qed.

Lemma inner_gradient th v : inner (gradient th) v = inner (mean_gradient nT f df label th) v.
Proof.
  unfold risk_gradient, mean_gradient, f, df, label; rewrite !inner_scale, !inner_VectorSum, mult_INR; f_equal.
  rewrite (Sum_ext nT _ (fun i => (output sigma m c (inputs data (i / T)%nat) (S (i mod T)) th
    - y (i / T)%nat (S (i mod T))) * inner (output_gradient sigma m c (inputs data (i / T)%nat) (S (i mod T)) th) v))
    by (intros; apply inner_scale).
  rewrite (Sum_table n T (fun j t => (output sigma m c (inputs data j) (S t) th - y j (S t))
    * inner (output_gradient sigma m c (inputs data j) (S t) th) v)) by apply horizon_pos.
  apply Sum_ext; intros; rewrite inner_VectorSum; apply Sum_ext; intros; apply inner_scale.
Qed.

Lemma risk_nonneg th : 0 <= risk th.
Proof. rewrite risk_is_mean_square; apply mean_square_pos, observations_pos. Qed.

(** It is the gradient: $\frac{d}{dr}R(\Theta+rv)=\langle\nabla R(\Theta+rv),v\rangle$. *)
Theorem risk_derive (th v : Par) r : (0 < m)%nat ->
  is_derive (fun r => risk (add th (scale r v))) r (inner (gradient (add th (scale r v))) v).
Proof.
  intros Hm; rewrite inner_gradient.
  apply (is_derive_ext (fun r => mean_square nT f label (add th (scale r v)))).
  - intros; symmetry; apply risk_is_mean_square.
  - apply mean_square_derive; [apply observations_pos|]; intros; now apply output_derive.
Qed.

Theorem risk_gradient_is_derivative (th v : Par) : (0 < m)%nat ->
  is_derive (fun r => risk (add th (scale r v))) 0 (inner (gradient th) v).
Proof.
  intros Hm; replace (inner (gradient th) v) with (inner (gradient (add th (scale 0 v))) v); [now apply risk_derive|].
  unfold risk_gradient; rewrite !inner_scale, !inner_VectorSum; f_equal.
  apply Sum_ext; intros j _; rewrite !inner_VectorSum; apply Sum_ext; intros t _; rewrite !inner_scale, output_at_0.
  f_equal; apply Sum_ext; intros i _; unfold output_gradient.
  now rewrite <- (gradient_0 sigma (inputs data j) (S t) (th i) (v i)).
Qed.

Lemma observation_bounds (P : nat -> nat -> Prop) i : (forall j t, (j < n)%nat -> (t < T)%nat -> P j t) ->
  (i < nT)%nat -> P (i / T)%nat (i mod T)%nat.
Proof.
  intros H Hi; pose proof (horizon_pos data); apply H.
  - apply Nat.div_lt_upper_bound; lia.
  - apply Nat.mod_upper_bound; lia.
Qed.

(** $\lVert\nabla R\rVert^2\le4L^2R$. *)
Theorem risk_gradient_size L th :
  (forall j t, (j < n)%nat -> (t < T)%nat -> norm (output_gradient sigma m c (inputs data j) (S t) th) <= L) ->
  inner (gradient th) (gradient th) <= 4 * L ^ 2 * risk th.
Proof.
  intros H; rewrite inner_gradient, inner_sym, inner_gradient, risk_is_mean_square.
  apply mean_gradient_size; [apply observations_pos|intros i Hi].
  now apply (observation_bounds (fun j t => norm (output_gradient sigma m c (inputs data j) (S t) th) <= L)).
Qed.

(** $\langle\nabla R,\Theta-\Theta^\star\rangle\ge2(R-\varepsilon\sqrt R)$. *)
Theorem risk_gradient_aligned eps th ths :
  (forall j t, (j < n)%nat -> (t < T)%nat -> Rabs (output sigma m c (inputs data j) (S t) th - y j (S t)
    - inner (output_gradient sigma m c (inputs data j) (S t) th) (sub th ths)) <= eps) ->
  2 * (risk th - eps * sqrt (risk th)) <= inner (gradient th) (sub th ths).
Proof.
  intros H; rewrite inner_gradient, risk_is_mean_square.
  apply mean_gradient_aligned; [apply observations_pos|intros i Hi].
  now apply (observation_bounds (fun j t => Rabs (output sigma m c (inputs data j) (S t) th - y j (S t)
    - inner (output_gradient sigma m c (inputs data j) (S t) th) (sub th ths)) <= eps)).
Qed.

(** The part of $\nabla R$ for one neuron is at most $2G\sqrt R$ if that of every $\nabla F_t$ is at most $G$. *)
Lemma mean_residual_part G th (part : nat -> nat -> R) :
  (forall j t, (j < n)%nat -> (t < T)%nat -> part j t <= G) -> 0 <= G ->
  2 / (INR n * INR T) * Sum n (fun j => Sum T (fun t =>
    Rabs (output sigma m c (inputs data j) (S t) th - y j (S t)) * part j t)) <= 2 * G * sqrt (risk th).
Proof.
  intros H HG; pose proof (mean_abs nT f label observations_pos th) as K.
  rewrite <- risk_is_mean_square, mult_INR in K.
  assert (N : 0 < INR n) by apply lt_0_INR, sequences_pos.
  assert (T0 : 0 < INR T) by apply lt_0_INR, horizon_pos.
  unfold f, label in K; rewrite (Sum_table n T (fun j t =>
    Rabs (output sigma m c (inputs data j) (S t) th - y j (S t)))) in K by apply horizon_pos.
  apply (Rmult_le_compat_l (2 * G)) in K; [|lra].
  eapply Rle_trans; [|exact K].
  replace (2 * G * (Sum n _ / (INR n * INR T))) with (2 / (INR n * INR T) * (G * Sum n (fun j => Sum T (fun t =>
    Rabs (output sigma m c (inputs data j) (S t) th - y j (S t)))))) by (field; lra).
  apply Rmult_le_compat_l; [apply Rdiv_le_0_compat; [lra|now apply Rmult_lt_0_compat]|].
  rewrite <- Sum_scale; apply Sum_le; intros j Hj; rewrite <- Sum_scale; apply Sum_le; intros t Ht.
  rewrite Rmult_comm; apply Rmult_le_compat_r; [apply Rabs_pos|auto].
Qed.
End Risk.

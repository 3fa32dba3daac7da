(** * Expectations and unlikely events

    What is asked of a probability space: an expectation, which is a positive normalised linear functional on a class of
    bounded functions, the observable ones. For a probability space these are the bounded measurable functions and the
    integral; no other property is used, in particular no countable additivity. Source: THEORY, section 0. *)
From RecurrentProofs Require Export InnerProducts.

Definition bounded {Draw} (f : Draw -> R) : Prop := exists M, forall w, Rabs (f w) <= M.

Fixpoint Product (n : nat) (f : nat -> R) : R :=
  match n with O => 1 | S k => Product k f * f k end.

(** An expectation: a positive normalised linear functional on a class [observable] of
    bounded functions.  For a probability space, [observable] is the class of bounded
    measurable functions and [Ex] the integral; no other property is used. *)
Record expectation (Draw : Type) := {
  observable : (Draw -> R) -> Prop;
  Ex :> (Draw -> R) -> R;
  observable_bounded : forall f, observable f -> bounded f;
  observable_const : forall c, observable (fun _ => c);
  observable_add : forall f g, observable f -> observable g -> observable (fun w => f w + g w);
  observable_mul : forall f g, observable f -> observable g -> observable (fun w => f w * g w);
  observable_exp : forall f, observable f -> observable (fun w => exp (f w));
  Ex_le : forall f g, observable f -> observable g -> (forall w, f w <= g w) -> Ex f <= Ex g;
  Ex_add : forall f g, observable f -> observable g -> Ex (fun w => f w + g w) = Ex f + Ex g;
  Ex_scale : forall c f, observable f -> Ex (fun w => c * f w) = c * Ex f;
  Ex_one : Ex (fun _ => 1) = 1 }.
Arguments observable {_}. Arguments observable_bounded {_}. Arguments observable_const {_}.
Arguments observable_add {_}.
Arguments observable_mul {_}. Arguments observable_exp {_}. Arguments Ex_le {_}. Arguments Ex_add {_}.
Arguments Ex_scale {_}. Arguments Ex_one {_}.
#[global] Hint Resolve observable_const observable_add observable_mul observable_exp : observable.

Section Expect.
Context {Draw : Type}.
Variable P : expectation Draw.

Lemma observable_sum n f : (forall i, observable P (f i)) -> observable P (fun w => Sum n (fun i => f i w)).
Proof. intros H; induction n; simpl; auto with observable. Qed.

Lemma Ex_const c : P (fun _ => c) = c.
Proof.
  replace (fun _ : Draw => c) with (fun _ : Draw => c * 1)
    by (apply functional_extensionality; intros; ring).
  rewrite Ex_scale, Ex_one by auto with observable; ring.
Qed.

Lemma Ex_abs f b : observable P f -> (forall w, Rabs (f w) <= b) -> Rabs (P f) <= b.
Proof.
  intros F H; apply Rabs_le; split; [rewrite <- (Ex_const (- b))|rewrite <- (Ex_const b)];
    apply Ex_le; auto with observable; intros w; specialize (H w); apply Rabs_le_between in H; lra.
Qed.

(** [unlikely A d]: the event [A] has (outer) probability at most [d]. *)
Definition unlikely (A : Draw -> Prop) (d : R) : Prop :=
  exists F, observable P F /\ (forall w, 0 <= F w) /\ (forall w, A w -> 1 <= F w) /\ P F <= d.

Lemma unlikely_mono (A B : Draw -> Prop) d d' :
  (forall w, B w -> A w) -> d <= d' -> unlikely A d -> unlikely B d'.
Proof. intros H Hd (F & F1 & F2 & F3 & F4); exists F; repeat split; auto; lra. Qed.

(** It is not a vacuous notion: an event of probability < 1 is not everything. *)
Lemma unlikely_not_all (A : Draw -> Prop) d : unlikely A d -> d < 1 -> ~ (forall w, A w).
Proof.
  intros (F & F1 & F2 & F3 & F4) Hd HA.
  enough (1 <= P F) by lra; rewrite <- (Ex_one P); apply Ex_le; auto with observable.
Qed.

Lemma unlikely_or (A B : Draw -> Prop) d d' :
  unlikely A d -> unlikely B d' -> unlikely (fun w => A w \/ B w) (d + d').
Proof.
  intros (F & F1 & F2 & F3 & F4) (G & G1 & G2 & G3 & G4).
  exists (fun w => F w + G w); split; [auto with observable|split; [|split]].
  - intros w; specialize (F2 w); specialize (G2 w); lra.
  - intros w [Hw|Hw]; specialize (F2 w); specialize (G2 w);
      [specialize (F3 w Hw)|specialize (G3 w Hw)]; lra.
  - rewrite Ex_add by auto; lra.
Qed.

Lemma unlikely_union (A : nat -> Draw -> Prop) d n : (forall j, (j < n)%nat -> unlikely (A j) d) ->
  unlikely (fun w => exists j, (j < n)%nat /\ A j w) (INR n * d).
Proof.
  induction n; intros H.
  - exists (fun _ => 0); split; [auto with observable|split; [intros; lra|split]].
    + intros w [j [Hj _]]; lia.
    + rewrite Ex_const; simpl; lra.
  - apply (unlikely_mono (fun w => (exists j, (j < n)%nat /\ A j w) \/ A n w) _ (INR n * d + d)).
    + intros w [j [Hj Hw]]; destruct (Nat.eq_dec j n) as [->|Hn]; [auto|left].
      exists j; split; auto; lia.
    + rewrite S_INR; lra.
    + apply unlikely_or; auto.
Qed.

End Expect.
Arguments unlikely {_}.

(** ** Independent draws *)
Section Independence.
Context {Draw Sample : Type}.
Variables (Q : expectation Sample) (P : expectation Draw) (W : nat -> Sample -> Draw) (m : nat).

(** [W 0, ..., W (m-1)] are independent with law [P]. *)
Definition independent : Prop :=
  (forall i f, observable P f -> observable Q (fun w => f (W i w))) /\
  (forall f, (forall i, observable P (f i)) ->
     Q (fun w => Product m (fun i => f i (W i w))) = Product m (fun i => P (f i))).
End Independence.

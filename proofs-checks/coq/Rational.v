(** * Exact rational values

    A [formula] of sums, products, quotients, roots and minima of rational numbers has a [value] in $\mathbb R$ and,
    where every divisor differs from zero and every root is rational, one in $\mathbb Q$, [rational]; the two are the
    same number. Source: standard. *)
From Coq Require Export QArith Qreals.
From RecurrentProofs Require Export FiniteSums.
Open Scope R_scope.

Inductive formula :=
  | Number (q : Q) | Integer (z : Z) | Count (n : nat)
  | Plus (a b : formula) | Minus (a b : formula) | Times (a b : formula) | Square (a : formula)
  | Over (a b : formula) | Root (a : formula) | Modulus (a : formula) | Least (a b : formula).

Fixpoint value (f : formula) : R :=
  match f with
  | Number q => Q2R q
  | Integer z => IZR z
  | Count n => INR n
  | Plus a b => value a + value b
  | Minus a b => value a - value b
  | Times a b => value a * value b
  | Square a => value a ^ 2
  | Over a b => value a / value b
  | Root a => sqrt (value a)
  | Modulus a => Rabs (value a)
  | Least a b => Rmin (value a) (value b)
  end.

(** The root of the square of a fraction. *)
Definition rational_root (q : Q) : option Q :=
  let n := Z.sqrt (Qnum q) in
  let d := Z.to_pos (Z.sqrt (Zpos (Qden q))) in
  if Qeq_bool ((n # d) * (n # d)) q then Some (n # d) else None.

Definition both (op : Q -> Q -> Q) (a b : option Q) : option Q :=
  match a, b with Some p, Some q => Some (Qred (op p q)) | _, _ => None end.

(** The value in lowest terms, if there is one. *)
Fixpoint rational (f : formula) : option Q :=
  match f with
  | Number q => Some (Qred q)
  | Integer z => Some (inject_Z z)
  | Count n => Some (inject_Z (Z.of_nat n))
  | Plus a b => both Qplus (rational a) (rational b)
  | Minus a b => both Qminus (rational a) (rational b)
  | Times a b => both Qmult (rational a) (rational b)
  | Square a => let q := rational a in both Qmult q q
  | Over a b =>
    match rational b with
    | Some q => if Qeq_bool q 0 then None else both Qdiv (rational a) (Some q)
    | None => None
    end
  | Root a => match rational a with Some q => rational_root (Qred q) | None => None end
  | Modulus a => match rational a with Some q => Some (Qabs.Qabs q) | None => None end
  | Least a b =>
    match rational a, rational b with Some p, Some q => Some (if Qle_bool p q then p else q) | _, _ => None end
  end.

Lemma rational_root_square q r : rational_root q = Some r -> sqrt (Q2R q) = Q2R r.
Proof.
  unfold rational_root; set (n := Z.sqrt (Qnum q)); set (d := Z.to_pos _).
  destruct (Qeq_bool _ q) eqn:E; intros H; [injection H as <-|discriminate].
  apply Qeq_bool_eq, Qeq_eqR in E; rewrite <- E, Q2R_mult; apply sqrt_square.
  rewrite <- RMicromega.Q2R_0; apply Qle_Rle; unfold Qle; simpl.
  pose proof (Z.sqrt_nonneg (Qnum q)); unfold n; lia.
Qed.

Lemma both_some op a b q : both op a b = Some q ->
  exists p r, a = Some p /\ b = Some r /\ Q2R q = Q2R (op p r).
Proof.
  destruct a as [p|], b as [r|]; simpl; intros H; try discriminate; injection H as <-.
  exists p, r; repeat split; apply Qeq_eqR, Qred_correct.
Qed.

(** [rational] computes the [value]. *)
Theorem rational_is_value f q : rational f = Some q -> value f = Q2R q.
Proof.
  revert q; induction f; intros r H; simpl in *;
    try (apply both_some in H; destruct H as (p & s & P & S & ->));
    try (rewrite (IHf1 _ P), (IHf2 _ S)).
  - injection H as <-; apply Qeq_eqR, Qeq_sym, Qred_correct.
  - injection H as <-; unfold Q2R; simpl; field.
  - injection H as <-; rewrite INR_IZR_INZ; unfold Q2R; simpl; field.
  - now rewrite Q2R_plus.
  - now rewrite Q2R_minus.
  - now rewrite Q2R_mult.
  - rewrite Q2R_mult, (IHf _ P); rewrite P in S; injection S as ->; ring.
  - destruct (rational f2) as [s|]; [|discriminate]; destruct (Qeq_bool s 0) eqn:Z; [discriminate|].
    apply both_some in H; destruct H as (p & s' & P & S & ->); injection S as <-.
    rewrite (IHf1 _ P), (IHf2 _ eq_refl), Q2R_div; auto; now apply Qeq_bool_neq.
  - destruct (rational f) as [p|]; [|discriminate]; rewrite (IHf _ eq_refl).
    rewrite <- (rational_root_square _ _ H); f_equal; apply Qeq_eqR, Qeq_sym, Qred_correct.
  - destruct (rational f) as [p|]; [|discriminate]; injection H as <-; rewrite (IHf _ eq_refl).
    apply Qabs.Qabs_case; intros K; apply Qle_Rle in K; rewrite RMicromega.Q2R_0 in K.
    + apply Rabs_pos_eq, K.
    + now rewrite Q2R_opp, Rabs_left1.
  - destruct (rational f1) as [p|], (rational f2) as [s|]; try discriminate; injection H as <-.
    rewrite (IHf1 _ eq_refl), (IHf2 _ eq_refl); destruct (Qle_bool p s) eqn:L.
    + apply Rmin_left, Qle_Rle; now apply Qle_bool_iff.
    + apply Rmin_right, Qle_Rle, Qlt_le_weak, Qnot_le_lt; intros K; apply Qle_bool_iff in K; congruence.
Qed.

(** * Finite sums

    [Sum n f] is $\sum_{i<n}f(i)$; bounds on absolute values of sums and products. Source: standard. *)
From Coq Require Export Reals Lra Lia FunctionalExtensionality.
From Coquelicot Require Export Coquelicot.
Open Scope R_scope.

(** ** Absolute values *)
Lemma abs_mul x y X Y : Rabs x <= X -> Rabs y <= Y -> Rabs (x * y) <= X * Y.
Proof.
  intros; rewrite Rabs_mult; apply Rmult_le_compat; auto using Rabs_pos.
Qed.

Lemma abs_add x y X Y : Rabs x <= X -> Rabs y <= Y -> Rabs (x + y) <= X + Y.
Proof. intros; pose proof (Rabs_triang x y); lra. Qed.

Lemma abs_nonneg x X : Rabs x <= X -> 0 <= X.
Proof. pose proof (Rabs_pos x); lra. Qed.

(** ** Finite sums: [Sum n f] is the sum of [f i] over [i < n] *)
Fixpoint Sum (n : nat) (f : nat -> R) : R :=
  match n with O => 0 | S k => Sum k f + f k end.

Lemma Sum_S n f : Sum (S n) f = Sum n f + f n.
Proof. reflexivity. Qed.

Lemma Sum_ext n f g : (forall i, (i < n)%nat -> f i = g i) -> Sum n f = Sum n g.
Proof. induction n; simpl; intros H; auto. rewrite IHn, H; auto. Qed.

Lemma Sum_le n f g : (forall i, (i < n)%nat -> f i <= g i) -> Sum n f <= Sum n g.
Proof.
  induction n; simpl; intros H; [lra|].
  pose proof (IHn (fun i Hi => H i (Nat.lt_lt_succ_r _ _ Hi))).
  pose proof (H n (Nat.lt_succ_diag_r n)); lra.
Qed.

Lemma Sum_add n f g : Sum n (fun i => f i + g i) = Sum n f + Sum n g.
Proof. induction n; simpl; lra. Qed.

Lemma Sum_scale n a f : Sum n (fun i => a * f i) = a * Sum n f.
Proof. induction n; simpl; lra. Qed.

Lemma Sum_const n c : Sum n (fun _ => c) = INR n * c.
Proof. induction n; [simpl; lra|]. rewrite S_INR; simpl Sum; lra. Qed.

Lemma Sum_pos n f : (forall i, (i < n)%nat -> 0 <= f i) -> 0 <= Sum n f.
Proof.
  intros H; replace 0 with (Sum n (fun _ => 0)) by (rewrite Sum_const; lra).
  now apply Sum_le.
Qed.

Lemma Sum_abs n f : Rabs (Sum n f) <= Sum n (fun i => Rabs (f i)).
Proof.
  induction n; simpl; [rewrite Rabs_R0; lra|now apply abs_add; [|lra]].
Qed.

Lemma Sum_app n m f : Sum (n + m) f = Sum n f + Sum m (fun i => f (n + i)%nat).
Proof.
  induction m; simpl; [rewrite Nat.add_0_r; lra|].
  rewrite Nat.add_succ_r; simpl; lra.
Qed.

Lemma Sum_derive n (f df : nat -> R -> R) x :
  (forall i, is_derive (f i) x (df i x)) ->
  is_derive (fun r => Sum n (fun i => f i r)) x (Sum n (fun i => df i x)).
Proof.
  intros H; induction n; simpl; [apply @is_derive_const|now apply @is_derive_plus].
Qed.


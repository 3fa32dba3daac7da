(** * Finite probability spaces

    Distributions with finitely many values, and independent draws of them: what is asked of an expectation can be met.
    Source: standard. *)
From RecurrentProofs Require Export Expectation.

Lemma bounded_const {Draw} c : bounded (fun _ : Draw => c).
Proof. exists (Rabs c); intros; lra. Qed.

Lemma bounded_add {Draw} (f g : Draw -> R) : bounded f -> bounded g -> bounded (fun w => f w + g w).
Proof. intros [M HM] [N HN]; exists (M + N); intros; now apply abs_add. Qed.

Lemma bounded_mul {Draw} (f g : Draw -> R) : bounded f -> bounded g -> bounded (fun w => f w * g w).
Proof. intros [M HM] [N HN]; exists (M * N); intros; now apply abs_mul. Qed.

Lemma bounded_exp {Draw} (f : Draw -> R) : bounded f -> bounded (fun w => exp (f w)).
Proof.
  intros [M HM]; exists (exp M); intros w; pose proof (exp_pos (f w)).
  rewrite Rabs_right by lra; specialize (HM w); apply Rabs_le_between in HM.
  destruct (Rle_lt_or_eq_dec (f w) M) as [K| ->]; try lra; left; now apply exp_increasing.
Qed.
#[global] Hint Resolve bounded_const bounded_add bounded_mul bounded_exp : bdd.

(** The distribution with mass [q i] at [pt i], [i < k]. *)
Definition finite {Draw} (k : nat) (q : nat -> R) (pt : nat -> Draw)
  (q_pos : forall i, 0 <= q i) (q_one : Sum k q = 1) : expectation Draw.
Proof.
  refine (Build_expectation _ bounded (fun f => Sum k (fun i => q i * f (pt i)))
    _ bounded_const bounded_add bounded_mul bounded_exp _ _ _ _); auto.
  - intros f g _ _ H; apply Sum_le; intros; now apply Rmult_le_compat_l.
  - intros; rewrite <- Sum_add; apply Sum_ext; intros; ring.
  - intros; rewrite <- Sum_scale; apply Sum_ext; intros; ring.
  - transitivity (Sum k q); auto; apply Sum_ext; intros; ring.
Defined.

(** The distribution with mass [q i] at [pt i], for all natural numbers [i]. *)
Section Countable.
Context {Draw : Type}.
Variables (q : nat -> R) (pt : nat -> Draw).
Hypotheses (q_nonneg : forall i, 0 <= q i) (q_one : is_series q 1).

Lemma countable_summable f : bounded f -> ex_series (fun i => q i * f (pt i)).
Proof.
  intros [M HM]; apply (ex_series_le (K := R_AbsRing) (V := R_CompleteNormedModule) _ (fun i => M * q i)).
  - intros i; change (Rabs (q i * f (pt i)) <= M * q i).
    rewrite Rabs_mult, (Rabs_right (q i)), Rmult_comm by apply Rle_ge, q_nonneg.
    apply Rmult_le_compat_r; auto.
  - apply (ex_series_scal_l (K := R_AbsRing) M q); now exists 1.
Qed.

Definition countable : expectation Draw.
Proof.
  refine (Build_expectation _ bounded (fun f => Series (fun i => q i * f (pt i)))
    _ bounded_const bounded_add bounded_mul bounded_exp _ _ _ _); auto.
  - intros f g F G H.
    assert (D : 0 <= Series (fun i => q i * g (pt i) - q i * f (pt i))).
    { rewrite <- (Rmult_0_l (Series q)), <- (Series_scal_l 0 q).
      apply Series_le; [intros i|].
      - specialize (H (pt i)); specialize (q_nonneg i); rewrite Rmult_0_l; split; [lra|].
        rewrite <- Rmult_minus_distr_l; apply Rmult_le_pos; lra.
      - apply (ex_series_minus (K := R_AbsRing) (V := R_NormedModule)); now apply countable_summable. }
    rewrite Series_minus in D by (now apply countable_summable); lra.
  - intros f g F G; rewrite <- Series_plus by now apply countable_summable.
    apply Series_ext; intros; ring.
  - intros c f F; rewrite <- Series_scal_l; apply Series_ext; intros; ring.
  - transitivity (Series q); [apply Series_ext; intros; ring|now apply is_series_unique].
Defined.
End Countable.

(** [m] independent draws of an expectation defined on all bounded functions. *)
Section Product.
Context {Draw : Type}.
Variables (P : expectation Draw) (o : Draw).
Hypothesis full : forall f, bounded f -> observable P f.

Definition prepend (w : Draw) (ws : nat -> Draw) (i : nat) : Draw :=
  match i with O => w | S j => ws j end.

Fixpoint mean_draws (m : nat) (F : (nat -> Draw) -> R) : R :=
  match m with
  | O => F (fun _ => o)
  | S k => P (fun w => mean_draws k (fun ws => F (prepend w ws)))
  end.

Lemma bounded_cons F w : bounded F -> bounded (fun ws => F (prepend w ws)).
Proof. intros [b H]; exists b; auto. Qed.

Lemma mean_draws_bd m F b : (forall ws, Rabs (F ws) <= b) -> Rabs (mean_draws m F) <= b.
Proof.
  revert F; induction m; intros F H; simpl; auto.
  apply Ex_abs; auto; apply full; exists b; intros; now apply IHm.
Qed.

Lemma mean_draws_rv m F : bounded F -> observable P (fun w => mean_draws m (fun ws => F (prepend w ws))).
Proof. intros [b H]; apply full; exists b; intros; now apply mean_draws_bd. Qed.

Definition draws (m : nat) : expectation (nat -> Draw).
Proof.
  refine (Build_expectation _ bounded (mean_draws m)
    _ bounded_const bounded_add bounded_mul bounded_exp _ _ _ _); auto;
    induction m; simpl; auto; intros.
  - apply Ex_le; auto using mean_draws_rv; intros; apply IHm; auto using bounded_cons.
  - rewrite <- Ex_add by auto using mean_draws_rv; f_equal; apply functional_extensionality; intros.
    apply IHm; auto using bounded_cons.
  - rewrite <- Ex_scale by auto using mean_draws_rv; f_equal; apply functional_extensionality; intros.
    apply IHm; auto using bounded_cons.
  - transitivity (P (fun _ => 1)); [f_equal; apply functional_extensionality; auto|apply Ex_one].
Defined.

Lemma Product_shift n f : Product (S n) f = f O * Product n (fun i => f (S i)).
Proof. induction n; simpl in *; [ring|rewrite IHn; ring]. Qed.

Lemma Product_bounded n (f : nat -> Draw -> R) : (forall i, bounded (f i)) ->
  bounded (fun ws => Product n (fun i => f i (ws i))).
Proof.
  intros H; induction n; simpl; [apply bounded_const|apply bounded_mul; auto].
  destruct (H n) as [b Hb]; exists b; auto.
Qed.

Theorem draws_independent m : independent (draws m) P (fun i ws => ws i) m.
Proof.
  split; [intros i f Hf; destruct (observable_bounded P f Hf) as [b Hb]; exists b; auto|].
  change (Ex _ (draws m)) with (mean_draws m); induction m; intros f Hf; [reflexivity|].
  rewrite (Product_shift m (fun i => P (f i))), <- (IHm (fun i => f (S i))), Rmult_comm by auto.
  rewrite <- Ex_scale by auto; simpl mean_draws.
  f_equal; apply functional_extensionality; intros w.
  change (mean_draws m) with (Ex _ (draws m)); rewrite Rmult_comm, <- Ex_scale
    by (apply (Product_bounded m (fun i => f (S i))); intros; now apply (observable_bounded P)).
  f_equal; apply functional_extensionality; intros ws.
  apply (Product_shift m (fun i => f i (prepend w ws i))).
Qed.
End Product.

(** * The growth polynomial

    [growth a t] is $p_t(a)=\sum_{k=0}^{t-1}a^k$, which the theory measures every constant by; $p_0=0$ and
    $p_t=1+a\,p_{t-1}$. Source: THEORY, sections 0 and 5 (`growth`). *)
From RecurrentProofs Require Export FiniteSums.

Definition growth (a : R) (t : nat) : R := Sum t (fun k => a ^ k).

Lemma growth_S a t : growth a (S t) = 1 + a * growth a t.
Proof. unfold growth; induction t; simpl in *; [ring|rewrite IHt at 1; ring]. Qed.

Lemma growth_nonneg a t : 0 <= a -> 0 <= growth a t.
Proof. intros; apply Sum_pos; intros; now apply pow_le. Qed.

Lemma growth_monotone a t t' : 0 <= a -> (t <= t')%nat -> growth a t <= growth a t'.
Proof.
  intros Ha Ht; replace t' with (t + (t' - t))%nat by lia.
  unfold growth; rewrite Sum_app.
  enough (0 <= Sum (t' - t) (fun i => a ^ (t + i))) by lra.
  apply Sum_pos; intros; now apply pow_le.
Qed.

Lemma growth_le a b t t' : 0 <= a <= b -> (t <= t')%nat -> growth a t <= growth b t'.
Proof.
  intros H Ht; apply Rle_trans with (growth a t'); [apply growth_monotone; lra || auto|].
  apply Sum_le; intros; now apply pow_incr.
Qed.

(** ** Below, at and above the cutoff *)
Lemma growth_closed a t : (1 - a) * growth a t = 1 - a ^ t.
Proof. unfold growth; induction t; simpl in *; lra. Qed.

(** $p_t(a)\le1/(1-a)$ if $0\le a<1$. *)
Theorem growth_below a t : 0 <= a < 1 -> growth a t <= 1 / (1 - a).
Proof.
  intros H; apply (Rmult_le_reg_l (1 - a)); [lra|].
  rewrite growth_closed; replace ((1 - a) * _) with 1 by (field; lra).
  pose proof (pow_le a t (proj1 H)); lra.
Qed.

(** $p_t(1)=t$. *)
Theorem growth_at t : growth 1 t = INR t.
Proof.
  unfold growth; rewrite (Sum_ext _ _ (fun _ => 1)), Sum_const by (intros; apply pow1); ring.
Qed.

(** $a^t\le p_{t+1}(a)$. *)
Theorem growth_above a t : 0 <= a -> a ^ t <= growth a (S t).
Proof. intros H; pose proof (growth_nonneg a t H); unfold growth in *; simpl; lra. Qed.

(** $p_t(a)\le a^t/(a-1)$ if $a>1$. *)
Theorem growth_at_most a t : 1 < a -> growth a t <= a ^ t / (a - 1).
Proof.
  intros H; apply (Rmult_le_reg_l (a - 1)); [lra|].
  replace ((a - 1) * (a ^ t / (a - 1))) with (a ^ t) by (field; lra).
  pose proof (growth_closed a t); lra.
Qed.

(** $p_t(a)$ is bounded in $t$ only if $a<1$. *)
Theorem growth_unbounded a M : 1 <= a -> exists t, M < growth a t.
Proof.
  intros H; pose proof (Rmax_l M 0).
  destruct (nfloor_ex (Rmax M 0) (Rmax_r M 0)) as [t Ht]; exists (S t).
  assert (INR (S t) <= growth a (S t)); [|rewrite S_INR in *; lra].
  rewrite <- growth_at; apply Sum_le; intros i _; rewrite pow1; now apply pow_R1_Rle.
Qed.

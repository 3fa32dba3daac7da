(** * Gradient descent in an inner product space

    One step, and the average over a run, of $\theta_{s+1}=\Pi(\theta_s-\eta g_s)$ where the gradient is aligned with
    the way to $\theta^\star$ up to $\varepsilon$ and not larger than the risk allows. The projection enters only
    through $\lVert\Pi x-\theta^\star\rVert\le\lVert x-\theta^\star\rVert$, so that the identity will do.
    Source: THEORY, section 4 (`descent-step`, `projected-gd`). *)
From RecurrentProofs Require Export Projection.

(** $\kappa_\eta=1-\eta L^2$. *)
Definition contraction (eta L : R) : R := 1 - eta * L ^ 2.

(** $\Big(\frac{\varepsilon+\sqrt{\varepsilon^2+\kappa_\eta\Phi/(\eta\tau)}}{2\kappa_\eta}\Big)^2$. *)
Definition average_bound (eta L eps Phi : R) (tau : nat) : R :=
  ((eps + sqrt (eps ^ 2 + contraction eta L * Phi / (eta * INR tau))) / (2 * contraction eta L)) ^ 2.

(** $\kappa z^2-\varepsilon z\le c$ bounds $z$. *)
Lemma quadratic_inequality kappa eps c z : 0 < kappa -> kappa * (z * z) - eps * z <= c ->
  z <= (eps + sqrt (eps ^ 2 + 4 * kappa * c)) / (2 * kappa).
Proof.
  intros Hk H; apply (Rmult_le_reg_l (2 * kappa)); [lra|].
  replace (2 * kappa * (_ / (2 * kappa))) with (eps + sqrt (eps ^ 2 + 4 * kappa * c)) by (field; lra).
  enough (2 * kappa * z - eps <= sqrt (eps ^ 2 + 4 * kappa * c)) by lra.
  eapply Rle_trans; [apply Rle_abs|]; rewrite <- sqrt_Rsqr_abs; apply sqrt_le_1_alt; unfold Rsqr.
  pose proof (Rmult_le_compat_l (4 * kappa) _ _ ltac:(lra) H); lra.
Qed.

(** $\sum_{s<\tau}\sqrt{R_s}\le\sqrt{\tau\sum_{s<\tau}R_s}$. *)
Lemma Sum_sqrt tau (risk : nat -> R) : (forall s, (s < tau)%nat -> 0 <= risk s) ->
  Sum tau (fun s => sqrt (risk s)) <= sqrt (INR tau * Sum tau risk).
Proof.
  intros H; rewrite <- (sqrt_square (Sum tau _)) by (apply Sum_pos; intros; apply sqrt_pos).
  apply sqrt_le_1_alt; eapply Rle_trans; [apply Sum_cs|right; f_equal].
  apply Sum_ext; intros; now apply sqrt_sqrt, H.
Qed.

(** Some term is at most the average. *)
Lemma best_below_average tau (risk : nat -> R) : (0 < tau)%nat ->
  exists s, (s < tau)%nat /\ risk s <= Sum tau risk / INR tau.
Proof.
  intros Ht; set (b := Sum tau risk / INR tau); assert (T : 0 < INR tau) by now apply lt_0_INR.
  enough (N : forall k, (exists s, (s < k)%nat /\ risk s <= b) \/ INR k * b < Sum k risk \/ k = O).
  { destruct (N tau) as [?|[N'|?]]; [auto| |lia].
    replace (INR tau * b) with (Sum tau risk) in N' by (unfold b; field; lra); lra. }
  induction k as [|k IH]; [auto|]; destruct IH as [[s [? ?]]|IH]; [left; exists s; auto|].
  destruct (Rle_lt_dec (risk k) b); [left; exists k; auto|right; left].
  rewrite S_INR; simpl Sum; destruct IH as [?| ->]; [lra|simpl; lra].
Qed.

Section Descent.
Context {E : space}.
Variables (P : E -> E) (ths : E) (eta : R) (th g : nat -> E) (tau : nat).
Hypothesis P_distance : forall x, squared_distance (P x) ths <= squared_distance x ths.
Hypothesis step : forall s, (s < tau)%nat -> th (S s) = P (sub (th s) (scale eta (g s))).
Notation Phi s := (squared_distance (th s) ths).

Variables (L eps : R) (risk : nat -> R).
Notation kappa := (contraction eta L).
Hypothesis eta_pos : 0 < eta.
Hypothesis risk_nonneg : forall s, (s < tau)%nat -> 0 <= risk s.
Hypothesis aligned : forall s, (s < tau)%nat ->
  2 * (risk s - eps * sqrt (risk s)) <= inner (g s) (sub (th s) ths).
Hypothesis size : forall s, (s < tau)%nat -> inner (g s) (g s) <= 4 * L ^ 2 * risk s.

(** $\Phi_{s+1}\le\Phi_s-4\eta\kappa_\eta R_s+4\eta\varepsilon\sqrt{R_s}$. *)
Theorem one_step s : (s < tau)%nat ->
  Phi (S s) <= Phi s - 4 * eta * kappa * risk s + 4 * eta * eps * sqrt (risk s).
Proof.
  intros Hs.
  assert (H : Phi (S s) <= Phi s - 2 * eta * inner (g s) (sub (th s) ths) + eta ^ 2 * inner (g s) (g s)).
  { rewrite step by auto; eapply Rle_trans; [apply P_distance|apply Req_le].
    unfold squared_distance; inner_expand; ring. }
  pose proof (Rmult_le_compat_l (2 * eta) _ _ ltac:(lra) (aligned s Hs)).
  pose proof (Rmult_le_compat_l (eta ^ 2) _ _ (pow2_ge_0 eta) (size s Hs)).
  unfold contraction; lra.
Qed.

(** $\Phi_{s+1}\le\Phi_s-\eta R_s+4\eta\varepsilon^2$ if $\eta L^2\le\frac12$. *)
Theorem one_step_simple s : eta * L ^ 2 <= 1 / 2 -> (s < tau)%nat ->
  Phi (S s) <= Phi s - eta * risk s + 4 * eta * eps ^ 2.
Proof.
  intros He Hs; pose proof (one_step s Hs) as H; pose proof (risk_nonneg s Hs) as R0.
  assert (K : 1 / 2 <= kappa) by (unfold contraction; lra).
  pose proof (Rmult_le_compat_r (eta * risk s) _ _ ltac:(apply Rmult_le_pos; lra) K).
  pose proof (Rmult_le_pos eta _ ltac:(lra) (pow2_ge_0 (sqrt (risk s) - 2 * eps))).
  pose proof (f_equal (Rmult eta) (sqrt_sqrt _ R0)); lra.
Qed.

(** $4\eta\sum_{s<k}(\kappa_\eta R_s-\varepsilon\sqrt{R_s})+\Phi_k\le\Phi_0$. *)
Theorem run_invariant k : (k <= tau)%nat ->
  4 * eta * (kappa * Sum k risk - eps * Sum k (fun s => sqrt (risk s))) + Phi k <= Phi O.
Proof.
  induction k; intros Hk; [simpl; lra|].
  pose proof (one_step k Hk); specialize (IHk ltac:(lia)); simpl Sum; lra.
Qed.

(** $\eta\sum_{s<k}R_s+\Phi_k\le\Phi_0+4\eta k\varepsilon^2$ if $\eta L^2\le\frac12$. *)
Theorem run_invariant_simple k : eta * L ^ 2 <= 1 / 2 -> (k <= tau)%nat ->
  eta * Sum k risk + Phi k <= Phi O + INR k * (4 * eta * eps ^ 2).
Proof.
  intros He; induction k; intros Hk; [simpl; lra|].
  pose proof (one_step_simple k He Hk); specialize (IHk ltac:(lia)); rewrite S_INR; simpl Sum; lra.
Qed.

Hypothesis tau_pos : (0 < tau)%nat.
Notation average := (Sum tau risk / INR tau).

Lemma tau_pos' : 0 < INR tau. Proof. now apply lt_0_INR. Qed.
Lemma average_nonneg : 0 <= average.
Proof. apply Rdiv_le_0_compat; [now apply Sum_pos|apply tau_pos']. Qed.

Theorem average_sharp Phi0 : 0 <= eps -> eta * L ^ 2 < 1 -> Phi O <= Phi0 ->
  average <= average_bound eta L eps Phi0 tau.
Proof.
  intros Heps He H0; pose proof tau_pos' as T; pose proof average_nonneg as A.
  assert (K : 0 < kappa) by (unfold contraction; lra).
  pose proof (run_invariant tau (le_n _)) as H.
  pose proof (inner_pos (sub (th tau) ths)); fold (Phi tau) in *.
  pose proof (Sum_sqrt tau risk risk_nonneg) as J.
  assert (Z : sqrt average * sqrt average = average) by now apply sqrt_sqrt.
  replace (INR tau * Sum tau risk) with (average * INR tau ^ 2) in J by (field; lra).
  rewrite sqrt_mult_alt, sqrt_pow2 in J by lra.
  assert (Q : kappa * (sqrt average * sqrt average) - eps * sqrt average <= Phi0 / (4 * eta * INR tau)).
  { rewrite Z; apply (Rmult_le_reg_l (4 * eta * INR tau)); [apply Rmult_lt_0_compat; lra|].
    replace (4 * eta * INR tau * (Phi0 / (4 * eta * INR tau))) with Phi0 by (field; lra).
    replace (4 * eta * INR tau * (_ - _)) with
      (4 * eta * (kappa * Sum tau risk - eps * (sqrt average * INR tau))) by (field; lra).
    pose proof (Rmult_le_compat_l (4 * eta) _ _ ltac:(lra) (Rmult_le_compat_l eps _ _ Heps J)); lra. }
  apply quadratic_inequality in Q; auto; unfold average_bound; rewrite <- Z.
  replace (4 * kappa * (Phi0 / (4 * eta * INR tau))) with (kappa * Phi0 / (eta * INR tau)) in Q by (field; lra).
  rewrite <- Rsqr_pow2; pose proof (sqrt_pos average); apply Rsqr_incr_1; lra.
Qed.

Theorem average_simple Phi0 : eta * L ^ 2 <= 1 / 2 -> Phi O <= Phi0 ->
  average <= Phi0 / (eta * INR tau) + 4 * eps ^ 2.
Proof.
  intros He H0; pose proof tau_pos' as T; pose proof (run_invariant_simple tau He (le_n _)) as H.
  pose proof (inner_pos (sub (th tau) ths)); fold (Phi tau) in *.
  apply (Rmult_le_reg_l (eta * INR tau)); [now apply Rmult_lt_0_compat|].
  replace (eta * INR tau * average) with (eta * Sum tau risk) by (field; lra).
  replace (eta * INR tau * (_ + _)) with (Phi0 + INR tau * (4 * eta * eps ^ 2)) by (field; lra); lra.
Qed.
End Descent.

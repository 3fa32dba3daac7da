(** * The rounding error of a float run

    Computed states $\hat h_t$ whose pre-activations are formed with an error of at most $\zeta$ and whose activation is
    implemented with an error of at most $\kappa$ lie within $(\sigma_1\zeta+\kappa)\,p_t(\sigma_1\lvert w\rvert)$ of
    the exact ones; and $\zeta$ follows from the standard model of floating point, in which a sum is wrong by a factor
    and a product by a factor and an underflow. Source: THEORY, section 1 (`rounding-error`). *)
From RecurrentProofs Require Export HiddenState.

Section Rounding.
Variables (sigma : activation) (w zeta kappa : R) (z computed preactivation : nat -> R) (horizon : nat).
Hypothesis starts : computed O = 0.
Hypothesis formed : forall t, (t < horizon)%nat ->
  Rabs (preactivation (S t) - (w * computed t + z (S t))) <= zeta.
Hypothesis activated : forall t, (t < horizon)%nat ->
  Rabs (computed (S t) - sigma (preactivation (S t))) <= kappa.

Theorem rounding_bound t : (t <= horizon)%nat ->
  Rabs (computed t - hidden_state sigma w z t)
  <= (sigma1 sigma * zeta + kappa) * growth (sigma1 sigma * Rabs w) t.
Proof.
  induction t as [|t IH]; intros Ht; simpl hidden_state.
  - rewrite starts, Rminus_0_r, Rabs_R0; unfold growth; simpl; lra.
  - specialize (IH ltac:(lia)); pose proof (formed t Ht) as F; pose proof (activated t Ht) as K.
    set (exact := w * hidden_state sigma w z t + z (S t)).
    assert (D : Rabs (preactivation (S t) - exact) <= zeta + Rabs w * Rabs (computed t - hidden_state sigma w z t)).
    { rewrite <- Rabs_mult; replace (_ - exact) with
        ((preactivation (S t) - (w * computed t + z (S t))) + w * (computed t - hidden_state sigma w z t))
        by (unfold exact; ring).
      apply abs_add; [exact F|lra]. }
    pose proof (apply_lipschitz sigma (preactivation (S t)) exact) as P.
    pose proof (Rmult_le_compat_l _ _ _ (sigma1_nonneg sigma) D) as Q.
    pose proof (Rmult_le_compat_l _ _ _ (Rmult_le_pos _ _ (sigma1_nonneg sigma) (Rabs_pos w)) IH) as I.
    rewrite growth_S.
    replace (computed (S t) - _) with
      ((computed (S t) - sigma (preactivation (S t))) + (sigma (preactivation (S t)) - sigma exact)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]; lra.
Qed.
End Rounding.

(** ** The standard model, where nothing overflows *)

(** $c=\operatorname{fl}(a+b)=(a+b)(1+\delta)$, $\lvert\delta\rvert\le\mathsf u$. *)
Definition rounded_sum (u a b c : R) : Prop := exists d, Rabs d <= u /\ c = (a + b) * (1 + d).

(** $c=\operatorname{fl}(ab)=ab(1+\delta)+\eta$, $\lvert\delta\rvert\le\mathsf u$, $\lvert\eta\rvert\le\eta_{\min}$. *)
Definition rounded_product (u least a b c : R) : Prop :=
  exists d e, Rabs d <= u /\ Rabs e <= least /\ c = a * b * (1 + d) + e.

(** $a=\operatorname{fl}\big(wh+\operatorname{fl}\langle v,x\rangle\big)$, the inner product of length $d\ge1$ summed in
    the order of the indices. *)
Definition rounded_preactivation (u least : R) (d : nat) (w h : R) (v x : nat -> R) (a : R) : Prop :=
  exists (product partial : nat -> R) (carried : R),
    (forall k, (k < d)%nat -> rounded_product u least (v k) (x k) (product k)) /\
    partial 1%nat = product O /\
    (forall k, (0 < k < d)%nat -> rounded_sum u (partial k) (product k) (partial (S k))) /\
    rounded_product u least w h carried /\ rounded_sum u carried (partial d) a.

(** $\gamma_k=k\mathsf u/(1-k\mathsf u)$. *)
Definition gamma (u : R) (k : nat) : R := INR k * u / (1 - INR k * u).

(** $\gamma_{d+1}\big(\lvert w\rvert\hat\sigma_0+\sum_k\lvert v_kx_k\rvert\big)+(d+1)(1+\gamma_d)\eta_{\min}$, with
    $\hat\sigma_0\ge\lvert h\rvert$. *)
Definition formation_error (u least : R) (d : nat) (w s : R) (v x : nat -> R) : R :=
  gamma u (S d) * (Rabs w * s + Sum d (fun k => Rabs (v k * x k))) + INR (S d) * (1 + gamma u d) * least.

Section Model.
Variables (u least : R).
Hypotheses (u_nonneg : 0 <= u) (least_nonneg : 0 <= least).

Lemma power_ge_1 k : 1 <= (1 + u) ^ k.
Proof. apply pow_R1_Rle; lra. Qed.

(** $(1+\mathsf u)^k\le1/(1-k\mathsf u)=1+\gamma_k$. *)
Lemma power_below_gamma k : INR k * u < 1 -> (1 + u) ^ k <= 1 + gamma u k.
Proof.
  intros H; assert (P : (1 + u) ^ k * (1 - INR k * u) <= 1).
  { clear H; induction k as [|k IH]; [simpl; lra|].
    eapply Rle_trans; [|exact IH]; rewrite S_INR; simpl pow.
    replace ((1 + u) * (1 + u) ^ k * _) with ((1 + u) ^ k * ((1 + u) * (1 - (INR k + 1) * u))) by ring.
    apply Rmult_le_compat_l; [pose proof (power_ge_1 k); lra|].
    pose proof (pos_INR k); pose proof (Rle_0_sqr u); unfold Rsqr in *.
    pose proof (Rmult_le_pos _ _ H H0); nra. }
  apply (Rmult_le_reg_r (1 - INR k * u)); [lra|].
  replace ((1 + gamma u k) * _) with 1 by (unfold gamma; field; lra); exact P.
Qed.

(** one more product, rounded, and its sum with what is there, rounded *)
Lemma accumulate n s S0 A a b p c : (0 < n)%nat -> Rabs S0 <= A ->
  Rabs (s - S0) <= ((1 + u) ^ n - 1) * A + INR n * (1 + u) ^ pred n * least ->
  rounded_product u least a b p -> rounded_sum u s p c ->
  Rabs (c - (S0 + a * b))
  <= ((1 + u) ^ S n - 1) * (A + Rabs (a * b)) + INR (S n) * (1 + u) ^ n * least.
Proof.
  intros Hn HA Hs (d & e & Hd & He & ->) (d' & Hd' & ->).
  replace (_ - _) with (((s - S0) * (1 + d') + S0 * d') + (a * b * (d + d' + d * d') + e * (1 + d'))) by ring.
  assert (F : Rabs (1 + d') <= 1 + u) by (apply abs_add; [rewrite Rabs_R1; lra|auto]).
  assert (G : Rabs (d + d' + d * d') <= u + u + u * u) by (repeat apply abs_add; auto; now apply abs_mul).
  pose proof (abs_mul _ _ _ _ Hs F) as B1; pose proof (abs_mul _ _ _ _ HA Hd') as B2.
  pose proof (abs_mul _ _ _ _ (Rle_refl (Rabs (a * b))) G) as B3; pose proof (abs_mul _ _ _ _ He F) as B4.
  eapply Rle_trans; [exact (abs_add _ _ _ _ (abs_add _ _ _ _ B1 B2) (abs_add _ _ _ _ B3 B4))|].
  destruct n as [|n]; [lia|]; simpl pred; rewrite (S_INR (S n)).
  change ((1 + u) ^ S (S n)) with ((1 + u) * ((1 + u) * (1 + u) ^ n)).
  change ((1 + u) ^ S n) with ((1 + u) * (1 + u) ^ n).
  pose proof (power_ge_1 n) as P; set (q := (1 + u) ^ n) in *; set (N := INR (S n)).
  pose proof (Rabs_pos (a * b)) as Z; set (z := Rabs (a * b)) in *.
  assert (C : z * (u + u + u * u) <= z * ((1 + u) * ((1 + u) * q) - 1)).
  { apply Rmult_le_compat_l; auto; assert ((1 + u) * (1 + u) * 1 <= (1 + u) * (1 + u) * q)
      by (apply Rmult_le_compat_l; auto; apply Rmult_le_pos; lra); lra. }
  assert (D : least * (1 + u) <= (1 + u) * q * least).
  { replace ((1 + u) * q * least) with (least * (1 + u) * q) by ring.
    rewrite <- (Rmult_1_r (least * (1 + u))) at 1; apply Rmult_le_compat_l; auto; apply Rmult_le_pos; lra. }
  lra.
Qed.

Theorem formation_bound d w h s v x a : (0 < d)%nat -> INR (S d) * u < 1 -> Rabs h <= s ->
  rounded_preactivation u least d w h v x a ->
  Rabs (a - (w * h + Sum d (fun k => v k * x k))) <= formation_error u least d w s v x.
Proof.
  intros Hd Hu Hs (product & partial & carried & Pr & Start & Sums & Carry & (dl & Hdl & ->)).
  assert (I : forall n, (0 < n <= d)%nat -> Rabs (partial n - Sum n (fun k => v k * x k))
    <= ((1 + u) ^ n - 1) * Sum n (fun k => Rabs (v k * x k)) + INR n * (1 + u) ^ pred n * least).
  { induction n as [|[|n] IH]; intros Hn; [lia| |].
    - rewrite Start; destruct (Pr O Hd) as (d0 & e0 & H0 & H1 & ->); simpl.
      replace (_ - _) with (d0 * (v O * x O) + e0) by ring.
      eapply Rle_trans; [apply abs_add; [apply abs_mul; [exact H0|apply Rle_refl]|exact H1]|lra].
    - rewrite 2!(Sum_S (S n)); apply (accumulate (S n) (partial (S n)) _ _ _ _ (product (S n))).
      + lia.
      + apply Sum_abs.
      + apply IH; lia.
      + apply Pr; lia.
      + apply Sums; lia. }
  set (A := Sum d (fun k => Rabs (v k * x k))).
  assert (B : Rabs ((carried + partial d) * (1 + dl) - (Sum d (fun k => v k * x k) + w * h))
    <= ((1 + u) ^ S d - 1) * (A + Rabs (w * h)) + INR (S d) * (1 + u) ^ d * least).
  { apply (accumulate d (partial d) _ _ _ _ carried); auto; [apply Sum_abs|apply I; lia|].
    exists dl; split; [exact Hdl|ring]. }
  rewrite (Rplus_comm (Sum d _)) in B; eapply Rle_trans; [exact B|].
  assert (Du : INR d * u < 1) by (rewrite S_INR in Hu; lra).
  pose proof (power_below_gamma (S d) Hu) as G1; pose proof (power_below_gamma d Du) as G0.
  pose proof (power_ge_1 (S d)); assert (A0 : 0 <= A) by (apply Sum_pos; intros; apply Rabs_pos).
  assert (W : Rabs (w * h) <= Rabs w * s) by (apply abs_mul; lra).
  unfold formation_error; fold A; apply Rplus_le_compat.
  - pose proof (Rabs_pos (w * h)); apply Rmult_le_compat; lra.
  - apply Rmult_le_compat_r; auto; apply Rmult_le_compat_l; [apply pos_INR|lra].
Qed.
End Model.

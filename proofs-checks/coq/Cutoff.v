(** * The cutoff

    Below $a=1$ the constants are bounded for all sequence lengths, at $a=1$ they grow like powers, above it
    exponentially; and at the rest state the gradient of the hidden state attains its bound.
    Source: THEORY, sections 1 and 5 (`cutoff-subcritical`, `cutoff-critical`, `cutoff-supercritical`). *)
From RecurrentProofs Require Export Smoothness Transport.

(** ** Below, at and above the cutoff *)
Section Cutoff.
Variables (sigma : activation) (a : R).
Notation s0 := (sigma0 sigma). Notation s1 := (sigma1 sigma). Notation s2 := (sigma2 sigma).
Notation root := (sqrt (1 + s0 ^ 2)).

(** $L_t\le\sigma_1\sqrt{1+\sigma_0^2}\;p_t$. *)
Lemma lipschitz_below_growth t : 0 <= a -> lipschitz sigma a t <= s1 * root * growth a t.
Proof.
  intros H; unfold lipschitz; rewrite Rmult_assoc; apply Rmult_le_compat_l; [apply sigma1_nonneg|].
  pose proof (growth_nonneg a t H); pose proof (growth_nonneg a (pred t) H).
  assert (K : growth a (pred t) ^ 2 <= growth a t ^ 2)
    by (apply pow_incr; split; auto; apply growth_monotone; auto; lia).
  rewrite <- (sqrt_pow2 (growth a t)) at 2 by auto.
  rewrite <- sqrt_mult_alt by (pose proof (pow2_ge_0 s0); lra); apply sqrt_le_1_alt.
  pose proof (Rmult_le_compat_l _ _ _ (pow2_ge_0 s0) K); lra.
Qed.

Lemma curvature_below_polynomial t P : 0 <= a -> growth a t <= P ->
  largest_curvature sigma a t <= polynomial_curvature sigma P.
Proof.
  intros H HP; eapply Rle_trans; [now apply curvature_below_simple|].
  eapply Rle_trans; [now apply simple_below_polynomial|].
  apply polynomial_curvature_monotone; split; auto; now apply growth_nonneg.
Qed.

Lemma root_nonneg : 0 <= s1 * root.
Proof. apply Rmult_le_pos; [apply sigma1_nonneg|apply sqrt_pos]. Qed.

Theorem subcritical_lipschitz t : 0 <= a < 1 -> lipschitz sigma a t <= s1 * root / (1 - a).
Proof.
  intros H; eapply Rle_trans; [apply lipschitz_below_growth; lra|].
  pose proof (Rmult_le_compat_l _ _ _ root_nonneg (growth_below a t H)); unfold Rdiv in *; lra.
Qed.

Theorem subcritical_curvature t : 0 <= a < 1 -> largest_curvature sigma a t <=
  1 / (1 - a) * (s2 * (1 + s0 ^ 2) / (1 - a) ^ 2 + s1 ^ 2 * (s0 + root) / (1 - a)).
Proof.
  intros H; eapply Rle_trans; [apply curvature_below_polynomial; [lra|now apply growth_below]|].
  right; unfold polynomial_curvature; field; lra.
Qed.

Theorem subcritical_target nw nu t : 0 <= a < 1 -> 0 <= nw -> 0 <= nu ->
  target_bound sigma a nw nu t <= s1 * (s0 * nw + nu) / (1 - a).
Proof.
  intros H Hw Hu; pose proof (sigma0_nonneg sigma).
  pose proof (Rmult_le_compat_l _ _ _ (Rmult_le_pos _ _ H0 Hw) (growth_below a (pred t) H)).
  pose proof (Rmult_le_compat_l _ _ _ Hu (growth_below a t H)).
  unfold target_bound, Rdiv in *; rewrite (Rmult_assoc s1); apply Rmult_le_compat_l; [apply sigma1_nonneg|lra].
Qed.

Theorem supercritical_lower t : 1 < a ->
  s1 * a ^ t <= input_bound sigma a (S t) /\ input_bound sigma a (S t) <= lipschitz sigma a (S t) /\
  s2 * a ^ (2 * t) <= uu (majorant_matrix sigma a (S t)) /\
  uu (majorant_matrix sigma a (S t)) <= largest_curvature sigma a (S t) /\
  growth a (S t) <= a ^ S t / (a - 1).
Proof.
  intros H; assert (A : a ^ t <= growth a (S t)) by (apply growth_above; lra).
  assert (P : 0 <= a ^ t) by (apply pow_le; lra).
  split; [apply Rmult_le_compat_l; auto; apply sigma1_nonneg|].
  split; [apply Rsqr_incr_0_var; [rewrite !Rsqr_pow2, lipschitz_sqr|apply lipschitz_nonneg]|].
  { pose proof (pow2_ge_0 (weight_bound sigma a (S t))); lra. }
  split; [|split; [apply eigenvalue_above|now apply growth_at_most]].
  cbn beta iota zeta delta [majorant_matrix uu].
  destruct (majorant_monotone sigma a a t t ltac:(lra) (le_n _)) as (_ & _ & U & _).
  pose proof (Rmult_le_pos a _ ltac:(lra) U); replace (2 * t)%nat with (t + t)%nat by lia.
  assert (K : a ^ t * a ^ t <= growth a (S t) * growth a (S t)) by (apply Rmult_le_compat; auto).
  rewrite pow_add; pose proof (Rmult_le_compat_l s2 _ _ (sigma2_nonneg sigma) K); lra.
Qed.
End Cutoff.

(** $a=1$. *)
Theorem critical_lipschitz sigma t :
  lipschitz sigma 1 t <= sigma1 sigma * sqrt (1 + sigma0 sigma ^ 2) * INR t.
Proof. rewrite <- growth_at; apply lipschitz_below_growth; lra. Qed.

Theorem critical_curvature sigma t : largest_curvature sigma 1 t <=
  sigma2 sigma * (1 + sigma0 sigma ^ 2) * INR t ^ 3
  + sigma1 sigma ^ 2 * (sigma0 sigma + sqrt (1 + sigma0 sigma ^ 2)) * INR t ^ 2.
Proof. apply (curvature_below_polynomial sigma 1 t (INR t)); rewrite ?growth_at; lra. Qed.

(** ** The rest state, where the bounds are attained *)
Section Rest.
Variable sigma : activation.
Hypotheses (at_0 : sigma 0 = 0) (slope_0 : slope sigma 0 = sigma1 sigma).
Notation s1 := (sigma1 sigma).
Variable w : R.

Lemma state_rest t : hidden_state sigma w (fun _ => 0) t = 0.
Proof. induction t; simpl; [|rewrite IHt, Rmult_0_r, Rplus_0_l]; auto. Qed.

(** $\lVert\partial_uh_t\rVert=\sigma_1\lVert\hat x\rVert\,p_t(\sigma_1w)$ at $z=0$, $x_t\equiv\hat x$, $w\ge0$. *)
Theorem gradient_rest (E : space) (x : E) t : 0 <= w ->
  norm (input_gradient sigma (fun _ => x) w (fun _ => 0) t) = s1 * norm x * growth (s1 * w) t.
Proof.
  intros Hw; pose proof (sigma1_nonneg sigma) as P.
  assert (Q : 0 <= s1 * w) by now apply Rmult_le_pos.
  assert (H : forall v : E, inner (input_gradient sigma (fun _ => x) w (fun _ => 0) t) v
                            = s1 * growth (s1 * w) t * inner x v).
  { intros v; induction t; simpl; [rewrite inner_zero; unfold growth; simpl; ring|].
    rewrite state_rest, inner_scale, inner_add, inner_scale, IHt, growth_S.
    replace (w * 0 + 0) with 0 by ring; rewrite slope_0; ring. }
  set (c := s1 * growth (s1 * w) t) in *.
  assert (0 <= c) by (apply Rmult_le_pos; auto using growth_nonneg).
  unfold norm; rewrite H, inner_sym, H, <- Rmult_assoc, sqrt_mult_alt, sqrt_square
    by auto using Rmult_le_pos.
  unfold c; ring.
Qed.

(** $\lVert\partial_uh_t\rVert=G^u_t$ with equality, where $u\perp\hat x$, $\lVert\hat x\rVert=1$ and $w\ge0$. *)
Theorem gradient_attained (E : space) (e u : E) t : 0 <= w -> norm e = 1 -> inner u e = 0 ->
  norm (snd (gradient sigma (fun _ => e) t (w, u))) = input_bound sigma (s1 * w) t.
Proof.
  intros Hw He Hu; unfold gradient; cbn [fst snd].
  replace (drive (fun _ => e) u) with (fun _ : nat => 0)
    by (apply functional_extensionality; intros; unfold drive; auto).
  rewrite gradient_rest, He by auto; unfold input_bound; ring.
Qed.
End Rest.

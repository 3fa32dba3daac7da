(** * The hidden state of one neuron

    $h_0=0$, $h_t=\sigma(a_t)$, $a_t=w\,h_{t-1}+z_t$ with $z_t=\langle u,x_t\rangle$ ([drive]); its derivatives along a
    line of parameters, its gradient in $\theta=(w,u)$, and bounds on all of them.
    Source: THEORY, sections 0 and 1 (`state-bound`, `hidden-state-gradient`). *)
From RecurrentProofs Require Export Activation Growth InnerProducts.

(** $h_t$ as a function of $w$ and $z_1,z_2,\dots$ *)
Fixpoint hidden_state (sigma : activation) (w : R) (z : nat -> R) (t : nat) : R :=
  match t with O => 0 | S k => sigma (w * hidden_state sigma w z k + z (S k)) end.

(** $z_t=\langle u,x_t\rangle$. *)
Definition drive {E : space} (x : nat -> E) (u : E) (t : nat) : R := inner u (x t).

(** $h_t(x;\theta)$ for a neuron $\theta=(w,u)$. *)
Definition state sigma {E : space} (x : nat -> E) (t : nat) (q : Prod Line E) : R :=
  hidden_state sigma (fst q) (drive x (snd q)) t.

(** $\partial_wh_t=D_t\,(h_{t-1}+w\,\partial_wh_{t-1})$. *)
Fixpoint weight_gradient sigma (w : R) (z : nat -> R) (t : nat) : R :=
  match t with
  | O => 0
  | S k => slope sigma (w * hidden_state sigma w z k + z (S k))
           * (hidden_state sigma w z k + w * weight_gradient sigma w z k)
  end.

(** $\partial_uh_t=D_t\,(w\,\partial_uh_{t-1}+x_t)$. *)
Fixpoint input_gradient sigma {E : space} (x : nat -> E) (w : R) (z : nat -> R) (t : nat) : E :=
  match t with
  | O => zero
  | S k => scale (slope sigma (w * hidden_state sigma w z k + z (S k)))
             (add (scale w (input_gradient sigma x w z k)) (x (S k)))
  end.

(** $\nabla_\theta h_t=(\partial_wh_t,\partial_uh_t)$. *)
Definition gradient sigma {E : space} (x : nat -> E) (t : nat) (q : Prod Line E) : Prod Line E :=
  (weight_gradient sigma (fst q) (drive x (snd q)) t,
   input_gradient sigma x (fst q) (drive x (snd q)) t).

(** $G^w_t=\sigma_0\sigma_1\,p_{t-1}(a)$, $G^u_t=\sigma_1\,p_t(a)$. *)
Definition weight_bound sigma (a : R) (t : nat) : R := sigma0 sigma * sigma1 sigma * growth a (pred t).
Definition input_bound sigma (a : R) (t : nat) : R := sigma1 sigma * growth a t.

(** $L_t=\sigma_1\sqrt{\sigma_0^2\,p_{t-1}(a)^2+p_t(a)^2}$. *)
Definition lipschitz sigma (a : R) (t : nat) : R :=
  sigma1 sigma * sqrt (sigma0 sigma ^ 2 * growth a (pred t) ^ 2 + growth a t ^ 2).

(** [(w + r e) H(r) + (z + r y)] has derivative [e H + (w + r e) H' + y]. *)
Lemma affine_derive w e z y (H : R -> R) r dH : is_derive H r dH ->
  is_derive (fun r => (w + r * e) * H r + (z + r * y)) r (e * H r + (w + r * e) * dH + y).
Proof.
  intros D; auto_derive; [now exists dH|].
  replace (Derive (fun x => H x) r) with dH by (symmetry; now apply is_derive_unique).
  ring.
Qed.

Section Neuron.
Variable sigma : activation.
Notation s0 := (sigma0 sigma). Notation s1 := (sigma1 sigma).

(** ** `state-bound` *)

(** $\lvert h_t\rvert\le\sigma_0$. *)
Theorem state_below_sigma0 w z t : Rabs (hidden_state sigma w z t) <= s0.
Proof. destruct t; simpl; [rewrite Rabs_R0; apply sigma0_nonneg|apply apply_bound]. Qed.

(** If $\sigma(0)=0$ and $\lvert z_t\rvert\le Z$, then $\lvert h_t\rvert\le\sigma_1Z\,p_t(\sigma_1\lvert w\rvert)$. *)
Theorem state_below_drive w z Z t : sigma 0 = 0 -> (forall k, Rabs (z (S k)) <= Z) ->
  Rabs (hidden_state sigma w z t) <= s1 * Z * growth (s1 * Rabs w) t.
Proof.
  intros H0 Hz; induction t; [simpl; rewrite Rabs_R0; unfold growth; simpl; lra|].
  simpl hidden_state; set (a := w * hidden_state sigma w z t + z (S t)).
  pose proof (apply_lipschitz sigma a 0) as K; rewrite H0, !Rminus_0_r in K.
  eapply Rle_trans; [exact K|]; rewrite growth_S, Rmult_assoc.
  apply Rmult_le_compat_l; [apply sigma1_nonneg|].
  eapply Rle_trans; [apply abs_add; [apply abs_mul; [apply Rle_refl|exact IHt]|apply Hz]|].
  apply Req_le; ring.
Qed.

(** ** Along a line  r |-> (w + r e, z_t + r y_t) *)

(** $\sigma_0\epsilon\,p_{t-1}+\mathsf v\,p_t=q_t\cdot(\epsilon,\mathsf v)$ bounds the derivative of $a_t$. *)
Definition reach (eps nv a : R) (t : nat) : R := s0 * eps * growth a (pred t) + nv * growth a t.

Lemma reach_0 eps nv a : reach eps nv a 0 = 0.
Proof. unfold reach, growth; simpl; ring. Qed.

Section AlongLine.
Variables (w e : R) (z y : nat -> R).

Definition line_state (r : R) (t : nat) : R := hidden_state sigma (w + r * e) (fun t => z t + r * y t) t.
Definition line_preactivation r k := (w + r * e) * line_state r k + (z (S k) + r * y (S k)).
(** derivatives in [r] *)
Fixpoint line_slope (r : R) (t : nat) : R :=
  match t with
  | O => 0
  | S k => slope sigma (line_preactivation r k)
           * (e * line_state r k + (w + r * e) * line_slope r k + y (S k))
  end.
Definition preactivation_slope r k := e * line_state r k + (w + r * e) * line_slope r k + y (S k).

Lemma line_preactivation_derive k r :
  is_derive (fun r => line_state r k) r (line_slope r k) ->
  is_derive (fun r => line_preactivation r k) r (preactivation_slope r k).
Proof. apply (affine_derive w e (z (S k)) (y (S k)) (fun r => line_state r k)). Qed.

Theorem line_state_derive t r : is_derive (fun r => line_state r t) r (line_slope r t).
Proof.
  induction t; [apply (is_derive_const (0 : R) r)|].
  change (is_derive (fun r => sigma (line_preactivation r t)) r
    (slope sigma (line_preactivation r t) * preactivation_slope r t)).
  rewrite Rmult_comm; apply (is_derive_comp sigma (fun r => line_preactivation r t));
    auto using apply_derive, line_preactivation_derive.
Qed.

Variables (alpha eps nv : R).
Hypothesis e_bound : Rabs e <= eps.
Hypothesis y_bound : forall k, Rabs (y (S k)) <= nv.
Notation a := (s1 * alpha).

Lemma line_slope_bound t r : Rabs (w + r * e) <= alpha ->
  Rabs (preactivation_slope r t) <= reach eps nv a (S t) /\ Rabs (line_slope r t) <= s1 * reach eps nv a t.
Proof.
  intros Hw; induction t as [|t [IHa IHg]].
  - rewrite reach_0; unfold preactivation_slope, reach, line_state, growth; simpl.
    rewrite !Rmult_0_r, !Rplus_0_l, Rabs_R0; pose proof (y_bound 0); lra.
  - assert (G : Rabs (line_slope r (S t)) <= s1 * reach eps nv a (S t))
      by (apply (abs_mul _ _ _ _ (slope_bound sigma _) IHa)).
    split; [|exact G].
    eapply Rle_trans.
    + apply abs_add, y_bound; apply abs_add; apply abs_mul;
        [apply e_bound|apply state_below_sigma0|exact Hw|exact G].
    + unfold reach; simpl pred; rewrite (growth_S _ (S t)), (growth_S a t); apply Req_le; ring.
Qed.
End AlongLine.

(** ** The gradient *)
Lemma line_state_weight z t r : line_state 0 1 z (fun _ => 0) r t = hidden_state sigma r z t.
Proof.
  unfold line_state; f_equal; [ring|apply functional_extensionality; intros; ring].
Qed.

Lemma line_slope_weight z t r : line_slope 0 1 z (fun _ => 0) r t = weight_gradient sigma r z t.
Proof.
  induction t; [easy|]; simpl; unfold line_preactivation; rewrite IHt, line_state_weight.
  f_equal; [f_equal|]; ring.
Qed.

(** $\lvert\partial_wh_t\rvert\le\sigma_0\sigma_1\,p_{t-1}(\sigma_1\lvert w\rvert)$. *)
Lemma weight_gradient_bound w z t :
  Rabs (weight_gradient sigma w z t) <= weight_bound sigma (s1 * Rabs w) t.
Proof.
  rewrite <- line_slope_weight; eapply Rle_trans;
    [apply (line_slope_bound 0 1 z (fun _ => 0) (Rabs w) 1 0)|]; intros; simpl.
  - rewrite Rabs_R1; lra.
  - rewrite Rabs_R0; lra.
  - right; f_equal; ring.
  - unfold reach, weight_bound; lra.
Qed.

Section InputWeights.
Context {E : space}.
Variable x : nat -> E.

Lemma drive_line u v r : (fun t => drive x u t + r * drive x v t) = drive x (add u (scale r v)).
Proof.
  apply functional_extensionality; intros; unfold drive; now rewrite inner_add, inner_scale.
Qed.

Lemma line_slope_gradient w e z v r t (w' := w + r * e) (z' := fun t => z t + r * drive x v t) :
  line_slope w e z (drive x v) r t
  = weight_gradient sigma w' z' t * e + inner (input_gradient sigma x w' z' t) v.
Proof.
  induction t; simpl; [rewrite inner_zero; ring|].
  unfold line_preactivation, line_state; fold w' z'; rewrite IHt, inner_scale, inner_add, inner_scale,
    (inner_sym (x _)).
  fold (drive x v (S t)); unfold z'; ring.
Qed.

(** $\frac{d}{dr}h_t(\theta+rv)=\langle\nabla h_t(\theta+rv),v\rangle$ *)
Theorem state_derive t (q v : Prod Line E) r :
  is_derive (fun r => state sigma x t (add q (scale r v))) r
    (inner (gradient sigma x t (add q (scale r v))) v).
Proof.
  destruct q as [w u], v as [e v].
  pose proof (line_state_derive w e (drive x u) (drive x v) t r) as H.
  rewrite line_slope_gradient, drive_line in H; revert H; apply is_derive_ext.
  intros s; unfold line_state; now rewrite drive_line.
Qed.

Lemma drive_0 u v : drive x (add u (scale 0 v)) = drive x u.
Proof. apply functional_extensionality; intros; unfold drive; rewrite inner_add, inner_scale; ring. Qed.

Lemma gradient_0 t (q v : Prod Line E) : gradient sigma x t (add q (scale 0 v)) = gradient sigma x t q.
Proof.
  destruct q as [w u], v as [e v]; simpl in w, e; unfold gradient; simpl; rewrite drive_0.
  now replace (w + 0 * e) with w by ring.
Qed.

(** $\frac{d}{dr}h_t(\theta+rv)=\langle\nabla h_t(\theta),v\rangle$ at $r=0$. *)
Theorem gradient_is_derivative t (q v : Prod Line E) :
  is_derive (fun r => state sigma x t (add q (scale r v))) 0 (inner (gradient sigma x t q) v).
Proof. rewrite <- (gradient_0 t q v); apply state_derive. Qed.

Hypothesis x_bound : forall k, norm (x (S k)) <= 1.

(** $\lVert\partial_uh_t\rVert\le\sigma_1\,p_t(\sigma_1\lvert w\rvert)$. *)
Lemma input_gradient_bound w z t :
  norm (input_gradient sigma x w z t) <= input_bound sigma (s1 * Rabs w) t.
Proof.
  unfold input_bound; induction t; simpl.
  - rewrite norm_zero; unfold growth; simpl; lra.
  - rewrite norm_scale, growth_S.
    apply Rmult_le_compat; [apply Rabs_pos|apply norm_pos|apply slope_bound|].
    eapply Rle_trans; [apply norm_add|]; rewrite norm_scale.
    pose proof (Rmult_le_compat_l _ _ _ (Rabs_pos w) IHt); specialize (x_bound t); lra.
Qed.

Lemma drive_bound u k : Rabs (drive x u (S k)) <= norm u.
Proof.
  unfold drive; eapply Rle_trans; [apply cauchy_schwarz|].
  pose proof (Rmult_le_compat_l _ _ _ (norm_pos u) (x_bound k)); lra.
Qed.

Section Radius.
Variable alpha : R.
Notation a := (s1 * alpha).

Lemma rate_le w : Rabs w <= alpha -> 0 <= s1 * Rabs w <= a.
Proof.
  intros; pose proof (sigma1_nonneg sigma); pose proof (Rabs_pos w); split;
    [now apply Rmult_le_pos|now apply Rmult_le_compat_l].
Qed.

(** If $\sigma(0)=0$, then $\lvert h_t\rvert\le\sigma_1\lVert u\rVert\,p_t(a)$. *)
Theorem state_below_input (q : Prod Line E) t : sigma 0 = 0 -> Rabs (fst q) <= alpha ->
  Rabs (state sigma x t q) <= s1 * norm (snd q) * growth a t.
Proof.
  intros H0 Hw; eapply Rle_trans; [apply (state_below_drive _ _ (norm (snd q)) _ H0), drive_bound|].
  apply Rmult_le_compat_l; [apply Rmult_le_pos; [apply sigma1_nonneg|apply norm_pos]|].
  apply growth_le; auto using rate_le.
Qed.

(** $\lvert\partial_wh_t\rvert\le G^w_t$ and $\lVert\partial_uh_t\rVert\le G^u_t$, and both grow with $t$ and $a$. *)
Theorem gradient_parts (q : Prod Line E) t t' : Rabs (fst q) <= alpha -> (t <= t')%nat ->
  Rabs (fst (gradient sigma x t q)) <= weight_bound sigma a t' /\
  norm (snd (gradient sigma x t q)) <= input_bound sigma a t'.
Proof.
  intros Hw Ht; pose proof (sigma0_nonneg sigma); pose proof (sigma1_nonneg sigma).
  pose proof (rate_le _ Hw); unfold gradient; cbn [fst snd]; split.
  - eapply Rle_trans; [apply weight_gradient_bound|].
    apply Rmult_le_compat_l; [now apply Rmult_le_pos|apply growth_le; auto; lia].
  - eapply Rle_trans; [apply input_gradient_bound|].
    apply Rmult_le_compat_l; auto using growth_le.
Qed.

Lemma lipschitz_nonneg a' t : 0 <= lipschitz sigma a' t.
Proof. apply Rmult_le_pos; [apply sigma1_nonneg|apply sqrt_pos]. Qed.

(** $L_t^2=(G^w_t)^2+(G^u_t)^2$. *)
Lemma lipschitz_sqr a' t :
  lipschitz sigma a' t ^ 2 = weight_bound sigma a' t ^ 2 + input_bound sigma a' t ^ 2.
Proof.
  unfold lipschitz, weight_bound, input_bound; rewrite Rpow_mult_distr, pow2_sqrt; [ring|].
  apply Rplus_le_le_0_compat; [apply Rmult_le_pos|]; apply pow2_ge_0.
Qed.

(** $\lVert\nabla_\theta h_t\rVert\le L_{t'}$ for $t\le t'$. *)
Theorem gradient_norm (q : Prod Line E) t t' : Rabs (fst q) <= alpha -> (t <= t')%nat ->
  norm (gradient sigma x t q) <= lipschitz sigma a t'.
Proof.
  intros Hw Ht; destruct (gradient_parts q t t' Hw Ht) as [A B].
  apply norm_le_of_sqr; [apply lipschitz_nonneg|].
  replace (_ * _) with (lipschitz sigma a t' ^ 2) by ring; rewrite lipschitz_sqr.
  set (g := gradient sigma x t q) in *.
  change (fst g * fst g + inner (snd g) (snd g) <= weight_bound sigma a t' ^ 2 + input_bound sigma a t' ^ 2).
  rewrite <- norm_sqr; pose proof (norm_pos (snd g)).
  apply Rplus_le_compat; [|nra].
  replace (weight_bound sigma a t' ^ 2) with (Rsqr (weight_bound sigma a t')) by (unfold Rsqr; ring).
  apply Rsqr_le_abs_1; eapply Rle_trans; [exact A|apply Rle_abs].
Qed.
End Radius.
End InputWeights.
End Neuron.

(** On a convex set a function with gradients of norm at most $L$ is Lipschitz with constant $L$. *)
Lemma lipschitz_of_gradient {E : space} (f : E -> R) (df : E -> E) (C : E -> Prop) L q q' :
  (forall q v r, is_derive (fun r => f (add q (scale r v))) r (inner (df (add q (scale r v))) v)) ->
  (forall r, 0 <= r <= 1 -> C (add q (scale r (sub q' q)))) ->
  (forall q, C q -> norm (df q) <= L) ->
  Rabs (f (add q (scale 1 (sub q' q))) - f (add q (scale 0 (sub q' q)))) <= L * norm (sub q' q).
Proof.
  intros D I B; set (v := sub q' q).
  destruct (mean_value (fun r => f (add q (scale r v))) (fun r => inner (df (add q (scale r v))) v) 1)
    as [c [Hc ->]]; [lra|intros; apply D|].
  rewrite Rmult_1_r; eapply Rle_trans; [apply cauchy_schwarz|].
  apply Rmult_le_compat_r; [apply norm_pos|apply B, I; lra].
Qed.

(** * The network

    $F_t(x;\Theta)=m^{-1/2}\sum_ic_i\,h_t(x;\theta_i)$ with its gradient, its Lipschitz constant and the error of its
    linearization; and the symmetric initialization, at which it is zero.
    Source: THEORY, sections 0 and 2 (`symmetric-initialization`, `output-lipschitz`, `linearization`). *)
From RecurrentProofs Require Export Smoothness.

(** $\Theta=(\theta_1,\dots,\theta_m)$ with $\theta_i=(w_i,u_i)$. *)
Definition parameters (m : nat) (E : space) : space := Pow m (Prod Line E).

(** $F_t(x;\Theta)$, with output signs [c]. *)
Definition output sigma {E : space} (m : nat) (c : nat -> R) (x : nat -> E) (t : nat) (th : parameters m E) : R :=
  / sqrt (INR m) * Sum m (fun i => c i * state sigma x t (th i)).

(** $\nabla_\Theta F_t(x;\Theta)$, whose part for neuron $i$ is $c_i\nabla h_t(x;\theta_i)/\sqrt m$. *)
Definition output_gradient sigma {E : space} (m : nat) (c : nat -> R) (x : nat -> E) (t : nat)
    (th : parameters m E) : parameters m E :=
  fun i => scale (/ sqrt (INR m) * c i) (gradient sigma x t (th i)).

Lemma root_pos m : (0 < m)%nat -> 0 < sqrt (INR m).
Proof. intros; now apply sqrt_lt_R0, lt_0_INR. Qed.

Lemma root_inverse_sqr m : (0 < m)%nat -> INR m * (/ sqrt (INR m) * / sqrt (INR m)) = 1.
Proof.
  intros H; rewrite <- (sqrt_sqrt (INR m)) at 1 by apply pos_INR; field; pose proof (root_pos m H); lra.
Qed.

Section Network.
Variables (sigma : activation) (E : space) (m : nat) (c : nat -> R) (x : nat -> E).
Hypothesis m_pos : (0 < m)%nat.
Notation rt := (sqrt (INR m)).
Notation Par := (parameters m E).
Notation output := (output sigma m c x).
Notation output_gradient := (output_gradient sigma m c x).

Lemma inverse_pos : 0 < / rt. Proof. now apply Rinv_0_lt_compat, root_pos. Qed.

Theorem output_derive t (th v : Par) r :
  is_derive (fun r => output t (add th (scale r v))) r (inner (output_gradient t (add th (scale r v))) v).
Proof.
  set (d i r := inner (gradient sigma x t (add (th i) (scale r (v i)))) (v i)).
  replace (inner _ v) with (/ rt * Sum m (fun i => c i * d i r)).
  - apply (is_derive_scal (fun r => Sum m _)).
    apply (Sum_derive m (fun i r => c i * state sigma x t (add (th i) (scale r (v i))))
      (fun i r => c i * d i r)).
    intros i; apply (is_derive_scal (fun r => state sigma x t _)), state_derive.
  - rewrite <- Sum_scale; apply Sum_ext; intros; unfold Network.output_gradient; rewrite inner_scale.
    symmetry; apply Rmult_assoc.
Qed.

(** $\frac{d}{dr}F_t(\Theta+rv)=\langle\nabla F_t(\Theta),v\rangle$ at $r=0$. *)
Theorem output_gradient_is_derivative t (th v : Par) :
  is_derive (fun r => output t (add th (scale r v))) 0 (inner (output_gradient t th) v).
Proof.
  replace (inner _ v) with (inner (output_gradient t (add th (scale 0 v))) v); [apply output_derive|].
  apply Sum_ext; intros i _; unfold Network.output_gradient.
  now rewrite <- (gradient_0 sigma x t (th i) (v i)).
Qed.

Lemma output_at_1 t (th th' : Par) : output t (add th (scale 1 (sub th' th))) = output t th'.
Proof. unfold Network.output; f_equal; apply Sum_ext; intros; f_equal; apply state_at_1. Qed.

Lemma output_at_0 t (th v : Par) : output t (add th (scale 0 v)) = output t th.
Proof. unfold Network.output; f_equal; apply Sum_ext; intros; f_equal; apply state_at_0. Qed.

Section Bounds.
Hypothesis x_bound : forall k, norm (x (S k)) <= 1.
Hypothesis c_bound : forall i, Rabs (c i) <= 1.
Variable alpha : R.
Notation a := (sigma1 sigma * alpha).

(** every recurrent weight is at most $\alpha_m$ *)
Definition weights_within (th : Par) : Prop := forall i, (i < m)%nat -> Rabs (fst (th i)) <= alpha.

Lemma weights_between (th th' : Par) r : weights_within th -> weights_within th' -> 0 <= r <= 1 ->
  weights_within (add th (scale r (sub th' th))).
Proof. intros H H' Hr i Hi; exact (weight_between alpha (th i) (th' i) r (H i Hi) (H' i Hi) Hr). Qed.

(** $\lVert\nabla_\Theta F_t\rVert\le L_{t'}$ for $t\le t'$. *)
Theorem output_gradient_norm t t' (th : Par) : weights_within th -> (t <= t')%nat ->
  norm (output_gradient t th) <= lipschitz sigma a t'.
Proof.
  intros H Ht; pose proof inverse_pos; pose proof (root_inverse_sqr m m_pos) as I.
  apply norm_le_of_sqr; [apply lipschitz_nonneg|]; set (l := lipschitz sigma a t').
  apply Rle_trans with (Sum m (fun _ => / rt * / rt * (l * l))).
  - apply Sum_le; intros i Hi; unfold Network.output_gradient; rewrite inner_scale, inner_scale_r.
    pose proof (gradient_norm sigma x x_bound alpha (th i) t t' (H i Hi) Ht) as B; fold l in B.
    set (g := gradient sigma x t (th i)) in *; pose proof (norm_pos g).
    pose proof (abs_mul _ _ _ _ (c_bound i) (c_bound i)) as Q; apply Rabs_le_between in Q.
    pose proof (Rle_0_sqr (c i)); unfold Rsqr in *.
    rewrite <- norm_sqr.
    replace (_ * _) with (/ rt * / rt * (c i * c i * (norm g * norm g))) by ring.
    assert (norm g * norm g <= l * l) by (apply Rmult_le_compat; auto).
    assert (0 <= norm g * norm g) by now apply Rmult_le_pos.
    apply Rmult_le_compat_l; nra.
  - rewrite Sum_const, <- Rmult_assoc, I; lra.
Qed.

(** $\lvert F_t(x;\Theta')-F_t(x;\Theta)\rvert\le L_t\lVert\Theta'-\Theta\rVert$. *)
Theorem output_lipschitz_bound t (th th' : Par) : weights_within th -> weights_within th' ->
  Rabs (output t th' - output t th) <= lipschitz sigma a t * norm (sub th' th).
Proof.
  intros H H'; rewrite <- (output_at_1 t th th'), <- (output_at_0 t th (sub th' th)) at 1.
  apply (lipschitz_of_gradient (E := Par) (output t) (output_gradient t) weights_within).
  - intros; apply output_derive.
  - intros; now apply weights_between.
  - intros; now apply output_gradient_norm.
Qed.

(** $r_i=(\lvert w'_i-w_i\rvert,\lVert u'_i-u_i\rVert)$ *)
Definition weight_movement (th th' : Par) i : R := Rabs (fst (th' i) - fst (th i)).
Definition input_movement (th th' : Par) i : R := norm (sub (snd (th' i)) (snd (th i))).

(** The remainder of the linearization is at most $\frac1{2\sqrt m}\sum_ir_i^\top Q_t\,r_i$. *)
Theorem linearization_movements t (th th' : Par) : weights_within th -> weights_within th' ->
  Rabs (output t th' - output t th - inner (output_gradient t th) (sub th' th))
  <= Sum m (fun i => form (majorant_matrix sigma a t) (weight_movement th th' i) (input_movement th th' i)) / (2 * rt).
Proof.
  intros H H'; pose proof inverse_pos; pose proof (root_pos m m_pos).
  set (D i := inner (gradient sigma x t (th i)) (sub (th' i) (th i))).
  replace (_ - _ - _) with
    (/ rt * Sum m (fun i => c i * (state sigma x t (th' i) - state sigma x t (th i) - D i))).
  - rewrite Rabs_mult, Rabs_right by lra.
    replace (Sum m _ / (2 * rt)) with (/ rt * Sum m (fun i => / 2 *
        form (majorant_matrix sigma a t) (weight_movement th th' i) (input_movement th th' i)))
      by (rewrite Sum_scale; field; lra).
    apply Rmult_le_compat_l; [lra|].
    eapply Rle_trans; [apply Sum_abs|apply Sum_le; intros i Hi].
    pose proof (abs_mul _ _ _ _ (c_bound i)
      (state_taylor sigma x x_bound alpha t (th i) (th' i) (H i Hi) (H' i Hi))) as B.
    unfold D, weight_movement, input_movement; lra.
  - replace (inner (output_gradient t th) (sub th' th)) with (/ rt * Sum m (fun i => c i * D i))
      by (rewrite <- Sum_scale; apply Sum_ext; intros; symmetry;
          exact (eq_trans (inner_scale _ _ _) (Rmult_assoc _ _ _))).
    rewrite (Sum_ext m (fun i => _ * (_ - _)) (fun i => c i * state sigma x t (th' i)
      + -1 * (c i * state sigma x t (th i)) + -1 * (c i * D i))) by (intros; ring).
    rewrite !Sum_add, !Sum_scale; unfold Network.output; ring.
Qed.

(** $\sum_ir_i^\top Q_t\,r_i\le\beta_t\lVert\Theta'-\Theta\rVert^2$. *)
Theorem movements_below_distance t (th th' : Par) :
  Sum m (fun i => form (majorant_matrix sigma a t) (weight_movement th th' i) (input_movement th th' i))
  <= largest_curvature sigma a t * norm (sub th' th) ^ 2.
Proof.
  replace (norm _ ^ 2) with (inner (sub th' th) (sub th' th)) by (rewrite <- norm_sqr; ring).
  simpl inner; rewrite <- Sum_scale; apply Sum_le; intros i _.
  eapply Rle_trans; [apply form_below_curvature|right; f_equal].
  unfold weight_movement, input_movement; rewrite pow2_abs.
  f_equal; [simpl; ring|]; simpl; rewrite Rmult_1_r; apply norm_sqr.
Qed.

(** If $r_i\le\rho/\sqrt m$, then $\sum_ir_i^\top Q_t\,r_i\le\rho^\top Q_{t'}\,\rho$ for $t\le t'$. *)
Theorem movements_below_radius t t' (th th' : Par) rw ru : 0 <= a -> (t <= t')%nat ->
  (forall i, (i < m)%nat -> weight_movement th th' i <= rw / rt /\ input_movement th th' i <= ru / rt) ->
  Sum m (fun i => form (majorant_matrix sigma a t) (weight_movement th th' i) (input_movement th th' i))
  <= form (majorant_matrix sigma a t') rw ru.
Proof.
  intros Ha Ht H; pose proof inverse_pos; pose proof (root_inverse_sqr m m_pos) as I.
  apply Rle_trans with (Sum m (fun _ => / rt * / rt * form (majorant_matrix sigma a t') rw ru)).
  - apply Sum_le; intros i Hi; destruct (H i Hi) as [A B].
    eapply Rle_trans; [apply (form_monotone sigma a a t t' _ _ (rw / rt) (ru / rt)); try lra; auto|].
    + split; [apply Rabs_pos|auto].
    + split; [apply norm_pos|auto].
    + unfold Rdiv; rewrite form_abs_mult; right; ring.
  - rewrite Sum_const, <- Rmult_assoc, I; lra.
Qed.
End Bounds.
End Network.

(** ** Symmetric initialization: the second half mirrors the first *)

(** $c_{i+k}=-c_i$ and $\theta_{i+k}=\theta_i$ for $i<k=m/2$. *)
Definition mirror (k i : nat) : nat := if Nat.ltb i k then i else (i - k)%nat.
Definition mirror_sign (k : nat) (c : nat -> R) (i : nat) : R :=
  if Nat.ltb i k then c i else - c (i - k)%nat.

Lemma Sum_mirror k (F : R -> nat -> R) c :
  Sum (k + k) (fun i => F (mirror_sign k c i) (mirror k i)) = Sum k (fun i => F (c i) i + F (- c i) i).
Proof.
  rewrite Sum_app, <- Sum_add; apply Sum_ext; intros i Hi; unfold mirror_sign, mirror.
  rewrite (proj2 (Nat.ltb_lt i k) Hi).
  replace (Nat.ltb (k + i) k) with false by (symmetry; apply Nat.ltb_ge; lia).
  now replace (k + i - k)%nat with i by lia.
Qed.

(** $F_t(x;\Theta(0))=0$. *)
Theorem output_symmetric sigma (E : space) (x : nat -> E) t k c (half : nat -> Prod Line E) :
  output sigma (k + k) (mirror_sign k c) x t (fun i => half (mirror k i)) = 0.
Proof.
  unfold output; etransitivity; [apply f_equal;
    exact (Sum_mirror k (fun c i => c * state sigma x t (half i)) c)|].
  rewrite (Sum_ext _ _ (fun _ => 0)), Sum_const by (intros; ring); ring.
Qed.

(** * Random symmetric initialization, targets and their realization

    A draw gives sign, recurrent weight and input weights of one neuron; the network of width $m=2k$ takes $k$ of them
    and mirrors them. A transportation mapping $v$ defines the target
    $f^\star_t(x)=\mathbb E\langle\nabla h_t(x;\theta_0),v(\theta_0)\rangle$ and its realization
    $\Theta^\star=(\theta_i(0)+c_i\,v(\theta_i(0))/\sqrt m)_i$.
    Source: THEORY, sections 0 and 3 (`symmetric-initialization`, `transport-norm`, `target-bound`). *)
From RecurrentProofs Require Export Training Transport Hoeffding.

(** The law of one neuron: signs $c_i=\pm1$, and $\theta_0=(w_0,u_0)$ with $\lvert w_0\rvert\le\alpha$. *)
Record initial_law (E : space) := {
  draw : Type;
  law : expectation draw;
  sign : draw -> R;
  initial : draw -> Prod Line E;
  weight_scale : R;
  sign_unit : forall o, sign o * sign o = 1;
  initial_weight : forall o, Rabs (fst (initial o)) <= weight_scale }.
Arguments draw {_}. Arguments law {_}. Arguments sign {_}. Arguments initial {_}. Arguments weight_scale {_}.
Arguments sign_unit {_}. Arguments initial_weight {_}.

(** A transportation mapping: $\lvert v_w\rvert\le\nu_w$ and $\lVert v_u\rVert\le\nu_u$. *)
Record mapping (E : space) := {
  velocity :> Prod Line E -> Prod Line E;
  nu_w : R;
  nu_u : R;
  velocity_w : forall q, Rabs (fst (velocity q)) <= nu_w;
  velocity_u : forall q, norm (snd (velocity q)) <= nu_u }.
Arguments velocity {_}. Arguments nu_w {_}. Arguments nu_u {_}. Arguments velocity_w {_}. Arguments velocity_u {_}.

(** $\langle\nabla h_t(x;\theta_0),v(\theta_0)\rangle$, and its expectation $f^\star_t(x)$. *)
Definition feature sigma {E} (init : initial_law E) (v : mapping E) (x : nat -> E) (t : nat) (o : draw init) : R :=
  inner (gradient sigma x t (initial init o)) (v (initial init o)).
Definition target sigma {E} (init : initial_law E) (v : mapping E) (x : nat -> E) (t : nat) : R :=
  law init (feature sigma init v x t).

(** $c$, $\Theta(0)$ and $\Theta^\star$ for the draws [ws] of the first [k] neurons. *)
Definition signs {E} (init : initial_law E) (k : nat) (ws : nat -> draw init) : nat -> R :=
  mirror_sign k (fun i => sign init (ws i)).
Definition initialization {E} (init : initial_law E) (k : nat) (ws : nat -> draw init) : parameters (k + k) E :=
  fun i => initial init (ws (mirror k i)).
Definition realization_of {E} (init : initial_law E) (v : mapping E) (k : nat) (ws : nat -> draw init) :
    parameters (k + k) E :=
  fun i => add (initialization init k ws i)
             (scale (/ sqrt (INR (k + k)) * signs init k ws i) (v (initialization init k ws i))).

Section Initialization.
Variables (sigma : activation) (E : space) (init : initial_law E) (k : nat).
Hypothesis k_pos : (0 < k)%nat.
Notation m := (k + k)%nat.
Notation rt := (sqrt (INR m)).
Notation a := (sigma1 sigma * weight_scale init).

Lemma m_pos : (0 < m)%nat. Proof. lia. Qed.

Lemma signs_unit ws i : signs init k ws i * signs init k ws i = 1.
Proof. unfold signs, mirror_sign; destruct (Nat.ltb i k); rewrite ?Rmult_opp_opp; apply sign_unit. Qed.

Lemma signs_abs ws i : Rabs (signs init k ws i) = 1.
Proof.
  rewrite <- (Rabs_right 1) by lra; apply Rsqr_eq_abs_0; unfold Rsqr; rewrite signs_unit; ring.
Qed.

Lemma signs_bound ws i : Rabs (signs init k ws i) <= 1.
Proof. rewrite signs_abs; lra. Qed.

Lemma initialization_weight ws i : Rabs (fst (initialization init k ws i)) <= weight_scale init.
Proof. apply initial_weight. Qed.

(** There is a draw, as the expectation of one is one. *)
Lemma weight_scale_nonneg : 0 <= weight_scale init.
Proof.
  apply Rnot_lt_le; intros H.
  assert (N : forall o : draw init, False)
    by (intros o; pose proof (initial_weight init o); pose proof (Rabs_pos (fst (initial init o))); lra).
  assert (Z : (fun _ : draw init => 1) = (fun _ => 0)) by (apply functional_extensionality; intros o; destruct (N o)).
  pose proof (Ex_one (law init)) as One; rewrite Z, Ex_const in One; lra.
Qed.

Lemma initial_rate : 0 <= a.
Proof. apply Rmult_le_pos; [apply sigma1_nonneg|apply weight_scale_nonneg]. Qed.

(** $F_t(x;\Theta(0))=0$. *)
Theorem initialization_zero ws x t : output sigma m (signs init k ws) x t (initialization init k ws) = 0.
Proof. exact (output_symmetric sigma E x t k (fun i => sign init (ws i)) (fun i => initial init (ws i))). Qed.

(** $1/m$ times a sum over the network is $1/k$ times the sum over the draws. *)
Lemma mean_mirror (f : draw init -> R) ws :
  Sum m (fun i => / rt * / rt * f (ws (mirror k i))) = Sum k (fun i => f (ws i)) / INR k.
Proof.
  assert (K : 0 < INR k) by now apply lt_0_INR.
  rewrite Sum_scale; etransitivity; [apply f_equal; exact (Sum_mirror k (fun _ i => f (ws i)) (fun _ => 0))|].
  rewrite (Sum_ext _ _ (fun i => 2 * f (ws i))), Sum_scale by (intros; ring).
  assert (M : INR m = 2 * INR k) by (rewrite plus_INR; ring).
  replace (/ rt * / rt) with (/ (2 * INR k)); [field; lra|].
  apply (Rmult_eq_reg_l (INR m)); [|lra]; rewrite (root_inverse_sqr m m_pos), M; field; lra.
Qed.

Section Target.
Variable v : mapping E.

(** ** `transport-norm` *)
Lemma displacement_norm (V : space) (p q : V) r ws i : norm q <= r ->
  norm (sub (add p (scale (/ rt * signs init k ws i) q)) p) <= r / rt.
Proof.
  intros H; pose proof (inverse_pos m m_pos).
  replace (norm (sub _ p)) with (norm (scale (/ rt * signs init k ws i) q))
    by (unfold norm; f_equal; inner_expand; ring).
  rewrite norm_scale, Rabs_mult, signs_abs, Rabs_right by lra; unfold Rdiv.
  rewrite Rmult_1_r, Rmult_comm; apply Rmult_le_compat_r; lra.
Qed.

(** $\Theta^\star\in\Omega_\nu$. *)
Theorem realization_in ws : in_ball m (initialization init k ws) (nu_w v) (nu_u v) (realization_of init v k ws).
Proof.
  intros i _; unfold realization_of; set (q := initialization init k ws i); split.
  - rewrite <- line_norm; apply (displacement_norm Line); rewrite norm_Line; apply velocity_w.
  - apply displacement_norm, velocity_u.
Qed.

Lemma nu_nonneg : 0 <= nu_w v /\ 0 <= nu_u v.
Proof.
  split; [exact (abs_nonneg _ _ (velocity_w v zero))|exact (Rle_trans _ _ _ (norm_pos _) (velocity_u v zero))].
Qed.

(** $\lVert\Theta^\star-\Theta(0)\rVert\le\lVert\nu\rVert$. *)
Theorem realization_distance ws :
  norm (sub (realization_of init v k ws) (initialization init k ws)) <= sqrt (nu_w v ^ 2 + nu_u v ^ 2).
Proof.
  pose proof (ball_distance E m m_pos (initialization init k ws) (nu_w v) (nu_u v) _ (realization_in ws)) as H.
  unfold norm; apply sqrt_le_1_alt; eapply Rle_trans; [right|exact H].
  unfold squared_distance; inner_expand; ring.
Qed.

(** ** `target-bound` *)
Theorem feature_below x t t' o : (forall s, norm (x (S s)) <= 1) -> (t <= t')%nat ->
  Rabs (feature sigma init v x t o) <= target_bound sigma a (nu_w v) (nu_u v) t'.
Proof.
  intros Hx Ht; apply feature_bound; auto using initial_weight, velocity_w, velocity_u.
Qed.

Theorem target_below x t : (forall s, norm (x (S s)) <= 1) -> observable (law init) (feature sigma init v x t) ->
  Rabs (target sigma init v x t) <= target_bound sigma a (nu_w v) (nu_u v) t.
Proof. intros Hx F; apply Ex_abs; auto; intros; now apply feature_below. Qed.

(** The linearized output at $\Theta^\star$ is a mean of $k$ independent features. *)
Theorem linearized_target x t ws :
  inner (output_gradient sigma m (signs init k ws) x t (initialization init k ws))
    (sub (realization_of init v k ws) (initialization init k ws))
  = Sum k (fun i => feature sigma init v x t (ws i)) / INR k.
Proof.
  rewrite <- (mean_mirror (feature sigma init v x t)); apply Sum_ext; intros i _.
  set (c := signs init k ws i); set (q := initialization init k ws i).
  change (inner (scale (/ rt * c) (gradient sigma x t q)) (sub (add q (scale (/ rt * c) (v q))) q)
          = / rt * / rt * inner (gradient sigma x t q) (v q)).
  transitivity (/ rt * / rt * (c * c) * inner (gradient sigma x t q) (v q)).
  - set (g := gradient sigma x t q); inner_expand; ring.
  - unfold c; rewrite signs_unit; ring.
Qed.
End Target.
End Initialization.

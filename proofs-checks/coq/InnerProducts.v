(** * Inner product spaces

    Where inputs $x_t$, parameters $\theta$ and $\Theta$ live: $\mathbb R^d$ and products of it. Only bilinearity,
    symmetry and positivity are used, so no equation between vectors (hence no functional extensionality) is ever
    needed. [Line] is $\mathbb R$, [Prod] the product of two spaces, [Pow m] the $m$-th power, [Euclid d] is
    $\mathbb R^d$. Source: standard. *)
From RecurrentProofs Require Export FiniteSums.

Record space := Build_space {
  vec :> Type;
  zero : vec;
  add : vec -> vec -> vec;
  scale : R -> vec -> vec;
  inner  : vec -> vec -> R;
  inner_sym : forall x y, inner x y = inner y x;
  inner_zero : forall y, inner zero y = 0;
  inner_add : forall x y z, inner (add x y) z = inner x z + inner y z;
  inner_scale : forall a x y, inner (scale a x) y = a * inner x y;
  inner_pos : forall x, 0 <= inner x x }.
Arguments zero {_}. Arguments add {_}. Arguments scale {_}. Arguments inner {_}.
Arguments inner_sym {_}. Arguments inner_zero {_}. Arguments inner_add {_}. Arguments inner_scale {_}.
Arguments inner_pos {_}.


Definition sub {E : space} (x y : E) : E := add x (scale (-1) y).
Definition norm {E : space} (x : E) : R := sqrt (inner x x).

Lemma inner_add_r {E : space} (x y z : E) : inner x (add y z) = inner x y + inner x z.
Proof. now rewrite inner_sym, inner_add, (inner_sym y), (inner_sym z). Qed.

Lemma inner_scale_r {E : space} a (x y : E) : inner x (scale a y) = a * inner x y.
Proof. now rewrite inner_sym, inner_scale, (inner_sym y). Qed.

(** expand all inner products of the goal and orient symmetric pairs *)
Ltac inner_expand := unfold sub in *;
  repeat rewrite ?inner_add, ?inner_add_r, ?inner_scale, ?inner_scale_r;
  repeat match goal with |- context [inner ?x ?y] =>
    match goal with |- context [inner y x] =>
      tryif constr_eq x y then fail else rewrite (inner_sym y x) end end.

Section InnerProducts.
Context {E : space}.
Implicit Types x y z : E.

Lemma norm_zero : norm (zero : E) = 0.
Proof. unfold norm; now rewrite inner_zero, sqrt_0. Qed.

Lemma norm_pos x : 0 <= norm x.
Proof. apply sqrt_pos. Qed.

Lemma norm_sqr x : norm x * norm x = inner x x.
Proof. apply sqrt_sqrt, inner_pos. Qed.

Lemma norm_scale a x : norm (scale a x) = Rabs a * norm x.
Proof.
  unfold norm; rewrite inner_scale, inner_scale_r, <- Rmult_assoc.
  rewrite sqrt_mult_alt by apply Rle_0_sqr.
  now change (a * a) with (Rsqr a); rewrite sqrt_Rsqr_abs.
Qed.

Lemma norm_le_of_sqr x c : 0 <= c -> inner x x <= c * c -> norm x <= c.
Proof.
  intros Hc H; rewrite <- (sqrt_square c Hc); now apply sqrt_le_1_alt.
Qed.

Lemma cauchy_schwarz_sqr x y : inner x y * inner x y <= inner x x * inner y y.
Proof.
  assert (Q : forall t, 0 <= inner x x + 2 * t * inner x y + t * t * inner y y).
  { intros t; pose proof (inner_pos (add x (scale t y))) as H.
    revert H; inner_expand; lra. }
  pose proof (inner_pos x); pose proof (inner_pos y) as Hy.
  destruct (Rle_lt_or_eq_dec _ _ Hy) as [Hp|H0].
  - set (t := - inner x y / inner y y).
    assert (T : t * inner y y = - inner x y) by (unfold t; field; lra).
    pose proof (Rmult_le_pos _ _ (Q t) Hy) as M.
    replace (_ * _) with (inner x x * inner y y + 2 * (t * inner y y) * inner x y
                          + (t * inner y y) * (t * inner y y)) in M by ring.
    rewrite T in M; lra.
  - rewrite <- H0 in *; destruct (Req_dec (inner x y) 0) as [->|Hn]; [lra|].
    set (t := - (inner x x + 1) / (2 * inner x y)).
    assert (T : t * inner x y = - (inner x x + 1) / 2) by (unfold t; field; auto).
    specialize (Q t); lra.
Qed.

Theorem cauchy_schwarz x y : Rabs (inner x y) <= norm x * norm y.
Proof.
  unfold norm; rewrite <- sqrt_mult_alt by apply inner_pos.
  rewrite <- sqrt_Rsqr_abs; apply sqrt_le_1_alt, cauchy_schwarz_sqr.
Qed.

Lemma norm_add x y : norm (add x y) <= norm x + norm y.
Proof.
  pose proof (norm_pos x); pose proof (norm_pos y).
  apply norm_le_of_sqr; [lra|].
  inner_expand; pose proof (cauchy_schwarz x y); pose proof (Rle_abs (inner x y)).
  rewrite <- !norm_sqr; lra.
Qed.

Lemma norm_sub x y z a b :
  norm (sub x z) <= a -> norm (sub y z) <= b -> norm (sub x y) <= a + b.
Proof.
  intros Ha Hb.
  replace (norm (sub x y)) with (norm (add (sub x z) (scale (-1) (sub y z)))).
  - eapply Rle_trans; [apply norm_add|rewrite norm_scale, Rabs_left; lra].
  - unfold norm, sub; f_equal.
    inner_expand; ring.
Qed.

Fixpoint VectorSum (n : nat) (v : nat -> E) : E :=
  match n with O => zero | S k => add (VectorSum k v) (v k) end.

Lemma inner_VectorSum n v y : inner (VectorSum n v) y = Sum n (fun i => inner (v i) y).
Proof. induction n; simpl; [apply inner_zero|now rewrite inner_add, IHn]. Qed.

Lemma norm_VectorSum n v : norm (VectorSum n v) <= Sum n (fun i => norm (v i)).
Proof.
  induction n; simpl; [rewrite norm_zero; lra|].
  eapply Rle_trans; [apply norm_add|lra].
Qed.
End InnerProducts.

(** The line, binary products and finite powers; [Euclid d] is their combination. *)
Definition Line : space.
Proof. refine (Build_space R 0 Rplus Rmult Rmult _ _ _ _ _); intros; try ring; apply Rle_0_sqr. Defined.

Definition Prod (E F : space) : space.
Proof.
  refine (Build_space (E * F)%type (zero, zero)
    (fun a b => (add (fst a) (fst b), add (snd a) (snd b)))
    (fun r a => (scale r (fst a), scale r (snd a)))
    (fun a b => inner (fst a) (fst b) + inner (snd a) (snd b)) _ _ _ _ _); simpl; intros.
  - now rewrite inner_sym, (inner_sym (snd x)).
  - rewrite !inner_zero; ring.
  - rewrite !inner_add; ring.
  - rewrite !inner_scale; ring.
  - pose proof (inner_pos (fst x)); pose proof (inner_pos (snd x)); lra.
Defined.

Definition Pow (m : nat) (E : space) : space.
Proof.
  refine (Build_space (nat -> E) (fun _ => zero)
    (fun a b i => add (a i) (b i)) (fun r a i => scale r (a i))
    (fun a b => Sum m (fun i => inner (a i) (b i))) _ _ _ _ _); intros.
  - apply Sum_ext; intros; apply inner_sym.
  - rewrite (Sum_ext _ _ (fun _ => 0)) by (intros; apply inner_zero); rewrite Sum_const; ring.
  - rewrite <- Sum_add; apply Sum_ext; intros; apply inner_add.
  - rewrite <- Sum_scale; apply Sum_ext; intros; apply inner_scale.
  - apply Sum_pos; intros; apply inner_pos.
Defined.

Definition Euclid (d : nat) : space := Pow d Line.

(** $\big(\sum_ip_iq_i\big)^2\le\sum_ip_i^2\sum_iq_i^2$. *)
Lemma Sum_cauchy_schwarz m (p q : nat -> R) :
  Sum m (fun i => p i * q i) * Sum m (fun i => p i * q i) <= Sum m (fun i => p i * p i) * Sum m (fun i => q i * q i).
Proof. exact (cauchy_schwarz_sqr (p : Pow m Line) (q : Pow m Line)). Qed.

Lemma Sum_cs n f : Sum n f * Sum n f <= INR n * Sum n (fun i => f i * f i).
Proof.
  pose proof (cauchy_schwarz_sqr (f : Euclid n) ((fun _ => 1) : Euclid n)) as H; simpl in H.
  rewrite (Sum_ext n (fun i => f i * 1) f), Sum_const in H by (intros; ring); lra.
Qed.

Lemma norm_Line (x : Line) : norm x = Rabs x.
Proof. apply (sqrt_Rsqr_abs x). Qed.


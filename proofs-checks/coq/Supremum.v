(** * Suprema on the line

    [supremum f s]: $\sup_x\lvert f(x)\rvert=s$; and how suprema and activations scale. Source: THEORY, section 5
    (`activation-constants`), and section 9, item 4. *)
From RecurrentProofs Require Export Activation.

(** No modulus exceeds $s$, and some come as close to it as one likes. *)
Definition supremum (f : R -> R) (s : R) : Prop :=
  (forall x, Rabs (f x) <= s) /\ (forall e, 0 < e -> exists x, s - e < Rabs (f x)).

(** The constants of an activation are the least possible ones. *)
Definition exact_constants (sigma : activation) : Prop :=
  supremum sigma (sigma0 sigma) /\ supremum (slope sigma) (sigma1 sigma) /\
  supremum (curvature sigma) (sigma2 sigma).

(** $\sigma$ is [f], and the suprema of $\lvert\sigma\rvert$, $\lvert\sigma'\rvert$, $\lvert\sigma''\rvert$ are the
    given numbers. *)
Definition constants_are (sigma : activation) (f : R -> R) (c0 c1 c2 : R) : Prop :=
  (forall x, sigma x = f x) /\ supremum sigma c0 /\ supremum (slope sigma) c1 /\ supremum (curvature sigma) c2.

(** $\sigma'''$ exists, and $\sup\lvert\sigma'''\rvert=\sigma_3$. *)
Definition third_derivative (sigma : activation) (sigma3 : R) : Prop :=
  exists jerk : R -> R, (forall x, is_derive (curvature sigma) x (jerk x)) /\ supremum jerk sigma3.

Lemma supremum_attained f s x : (forall x, Rabs (f x) <= s) -> Rabs (f x) = s -> supremum f s.
Proof. intros B A; split; auto; intros e He; exists x; lra. Qed.

(** $\sup\lvert c\,f(bx)\rvert=c\sup\lvert f\rvert$ for $c>0$, $b>0$. *)
Lemma supremum_scale f s c b : 0 < c -> 0 < b -> supremum f s -> supremum (fun x => c * f (b * x)) (c * s).
Proof.
  intros Hc Hb [B A]; split.
  - intros x; rewrite Rabs_mult, (Rabs_right c) by lra; apply Rmult_le_compat_l; [lra|apply B].
  - intros e He; destruct (A (e / c)) as [x Hx]; [now apply Rdiv_lt_0_compat|]; exists (x / b).
    replace (b * (x / b)) with x by (field; lra); rewrite Rabs_mult, (Rabs_right c) by lra.
    apply (Rmult_lt_compat_l c) in Hx; [|lra].
    replace (c * (s - e / c)) with (c * s - e) in Hx by (field; lra); lra.
Qed.

(** ** $s\,\sigma(bx)$ *)
Section Scaled.
Variables (sigma : activation) (s b : R).
Hypotheses (s_pos : 0 < s) (b_pos : 0 < b).

Lemma scaled_derive (f df : R -> R) c x : (forall x, is_derive f x (df x)) ->
  is_derive (fun x => c * f (b * x)) x (c * b * df (b * x)).
Proof.
  intros D; auto_derive; [now exists (df (b * x))|].
  replace (Derive (fun x => f x) (b * x)) with (df (b * x)) by (symmetry; now apply is_derive_unique); ring.
Qed.

Lemma scaled_bound (f : R -> R) c M x : 0 <= c -> (forall x, Rabs (f x) <= M) -> Rabs (c * f (b * x)) <= c * M.
Proof. intros Hc H; rewrite Rabs_mult, (Rabs_right c) by lra; now apply Rmult_le_compat_l. Qed.

Definition scaled : activation.
Proof.
  refine (Build_activation (fun x => s * sigma (b * x)) (fun x => s * b * slope sigma (b * x))
    (fun x => s * b * b * curvature sigma (b * x)) (s * sigma0 sigma) (s * b * sigma1 sigma) (s * b * b * sigma2 sigma)
    _ _ _ _ _); intros.
  - apply scaled_derive, apply_derive.
  - apply scaled_derive, slope_derive.
  - apply scaled_bound; [lra|apply apply_bound].
  - apply scaled_bound; [apply Rmult_le_pos; lra|apply slope_bound].
  - apply scaled_bound; [repeat apply Rmult_le_pos; lra|apply curvature_bound].
Defined.

Theorem scaled_constants f c0 c1 c2 : constants_are sigma f c0 c1 c2 ->
  constants_are scaled (fun x => s * f (b * x)) (s * c0) (s * b * c1) (s * b * b * c2).
Proof.
  intros (F & A & B & C); split; [intros x; simpl; now rewrite F|split; [|split]]; apply supremum_scale; auto;
    repeat apply Rmult_lt_0_compat; auto.
Qed.

Theorem scaled_third c3 : third_derivative sigma c3 -> third_derivative scaled (s * b * b * b * c3).
Proof.
  intros (jerk & D & S); exists (fun x => s * b * b * b * jerk (b * x)); split.
  - intros x; now apply scaled_derive.
  - apply supremum_scale; auto; repeat apply Rmult_lt_0_compat; auto.
Qed.
End Scaled.

(** * The numbers of the theory at rational arguments

    A [quantity] is one of the numbers that the claims speak of, at rational arguments: [meaning] says which, in the
    definitions of the theory, and [twin] is a formula of the same value. So [exact] is that value, where it is
    rational. [Table] evaluates quantities. Source: THEORY, sections 0, 1, 3, 4, 5
    and 9. *)
From RecurrentProofs Require Export Rational Reachable TimeAverage ThirdDerivative Cutoff RoundingError.

(** $\sigma_0,\sigma_1,\sigma_2$ *)
Record constants := Constants { constant0 : Q; constant1 : Q; constant2 : Q }.

Definition has_constants (sigma : activation) (c : constants) : Prop :=
  sigma0 sigma = Q2R (constant0 c) /\ sigma1 sigma = Q2R (constant1 c) /\ sigma2 sigma = Q2R (constant2 c).

(** Where $\log(2nT/\delta)$ stands in the theory, there is a rational number [lambda] here. *)
Inductive quantity :=
  | Growth (a : Q) (t : nat)
  | WeightBound (alpha : Q) (t : nat) | InputBound (alpha : Q) (t : nat) | Lipschitz (alpha : Q) (t : nat)
  | MajorantWW (alpha : Q) (t : nat) | MajorantWU (alpha : Q) (t : nat) | MajorantUU (alpha : Q) (t : nat)
  | Form (alpha rho_w rho_u : Q) (t : nat)
  | Curvature (alpha : Q) (t : nat) | SimpleCurvature (alpha : Q) (t : nat) | PolynomialCurvature (p : Q)
  | RoundingBound (w zeta kappa : Q) (t : nat)
  | Gamma (k : nat) | FormationError (w s v0 x0 v1 x1 : Q)
  | ReachableForm (alpha rho_w rho_u B : Q) (t : nat)
  | MeanSquareLipschitz (alpha : Q) (t : nat) | MeanSquareForm (alpha w0 u0 w1 u1 : Q) (t : nat)
  | ThirdOrder (sigma3 alpha rho_w rho_u : Q) (t : nat) | MirroredError (sigma3 alpha nu_w nu_u : Q) (m t : nat)
  | TargetBound (alpha nu_w nu_u : Q) (t : nat)
  | Concentration (alpha nu_w nu_u lambda : Q) (m t : nat)
  | RadiusWeight (alpha rho_w : Q) (m : nat)
  | RealizationError (alpha nu_w nu_u lambda : Q) (m t : nat)
  | TotalError (alpha rho_w rho_u nu_w nu_u e0 lambda : Q) (m t : nat)
  | Contraction (eta L : Q)
  | DescentBound (distance eta L eps risk : Q) | SimpleDescentBound (distance eta eps risk : Q)
  | AverageBound (eta L eps norm2 : Q) (tau : nat) | SimpleAverageBound (eta eps norm2 : Q) (tau : nat)
  | MovementBound (eta eps norm2 : Q) (tau : nat)
  | WidthConstant (alpha rho_w rho_u nu_w nu_u lambda : Q) (m t : nat)
  | RequiredWidth (K theta r : Q) | RequiredSteps (L norm2 theta r : Q)
  | GrowthLimit (a : Q) | LipschitzLimit (alpha : Q) | CurvatureLimit (alpha : Q) | TargetLimit (alpha nu_w nu_u : Q).

(** $\mathsf u=2^{-53}$ and $\eta_{\min}=2^{-1075}$, of double precision *)
Definition unit_roundoff : Q := 1 # (2 ^ 53).
Definition least_product : Q := 1 # (2 ^ 1075).

(** a vector of two numbers *)
Definition pair_of {A} (first second : A) (k : nat) : A := match k with O => first | S _ => second end.

(** two neurons in one dimension, which rest, and which have moved to the given parameters *)
Definition at_rest : parameters 2 Line := fun _ => (0, 0).
Definition moved_to (w0 u0 w1 u1 : R) : parameters 2 Line := pair_of (w0, u0) (w1, u1).

Section Meaning.
Variable sigma : activation.
Notation s0 := (sigma0 sigma). Notation s1 := (sigma1 sigma). Notation s2 := (sigma2 sigma).
Notation Q_ alpha := (majorant_matrix sigma (s1 * alpha)).
Notation M_ alpha := (target_bound sigma (s1 * alpha)).
Local Coercion Q2R : Q >-> R.

(** The numbers, as the claims have them. *)
Definition meaning (q : quantity) : R :=
  match q with
  | Growth a t => growth a t
  | WeightBound alpha t => weight_bound sigma (s1 * alpha) t
  | InputBound alpha t => input_bound sigma (s1 * alpha) t
  | Lipschitz alpha t => lipschitz sigma (s1 * alpha) t
  | MajorantWW alpha t => ww (Q_ alpha t)
  | MajorantWU alpha t => wu (Q_ alpha t)
  | MajorantUU alpha t => uu (Q_ alpha t)
  | Form alpha rw ru t => form (Q_ alpha t) rw ru
  | Curvature alpha t => largest_curvature sigma (s1 * alpha) t
  | SimpleCurvature alpha t => simple_curvature sigma (s1 * alpha) t
  | PolynomialCurvature p => polynomial_curvature sigma p
  | RoundingBound w zeta kappa t => (s1 * zeta + kappa) * growth (s1 * Rabs w) t
  | Gamma k => gamma unit_roundoff k
  | FormationError w s v0 x0 v1 x1 =>
    formation_error unit_roundoff least_product 2 w s (pair_of (Q2R v0) (Q2R v1)) (pair_of (Q2R x0) (Q2R x1))
  | ReachableForm alpha rw ru B t => reachable_form (Q_ alpha t) (largest_curvature sigma (s1 * alpha) t) rw ru B
  | MeanSquareLipschitz alpha t => time_mean t (fun s => lipschitz sigma (s1 * alpha) s ^ 2)
  | MeanSquareForm alpha w0 u0 w1 u1 t =>
    time_mean t (fun s => movement_forms sigma (s1 * alpha) 2 at_rest (moved_to w0 u0 w1 u1) s ^ 2)
  | ThirdOrder sigma3 alpha rw ru t => third_order sigma sigma3 alpha rw ru t
  | MirroredError sigma3 alpha nw nu m t =>
    third_order sigma sigma3 (radius_weight alpha nw m) nw nu t / (6 * INR m)
  | TargetBound alpha nw nu t => M_ alpha nw nu t
  | Concentration alpha nw nu lambda m t => 2 * M_ alpha nw nu t * sqrt (lambda / INR m)
  | RadiusWeight alpha rw m => radius_weight alpha rw m
  | RealizationError alpha nw nu lambda m t =>
    realization_error (Q_ (radius_weight alpha nw m) t) nw nu (2 * M_ alpha nw nu t * sqrt (lambda / INR m)) m
  | TotalError alpha rw ru nw nu e0 lambda m t =>
    total_error (Q_ (radius_weight alpha rw m) t) rw ru nw nu e0 (2 * M_ alpha nw nu t * sqrt (lambda / INR m)) m
  | Contraction eta L => contraction eta L
  | DescentBound distance eta L eps risk =>
    distance - 4 * eta * contraction eta L * risk + 4 * eta * eps * sqrt risk
  | SimpleDescentBound distance eta eps risk => distance - eta * risk + 4 * eta * eps ^ 2
  | AverageBound eta L eps norm2 tau => average_bound eta L eps norm2 tau
  | SimpleAverageBound eta eps norm2 tau => norm2 / (eta * INR tau) + 4 * eps ^ 2
  | MovementBound eta eps norm2 tau => sqrt (eta * INR tau * (norm2 + 4 * eta * INR tau * eps ^ 2))
  | WidthConstant alpha rw ru nw nu lambda m t =>
    let QT := Q_ (radius_weight alpha rw m) t in
    2 * M_ alpha nw nu t * sqrt lambda + (form QT nw nu / 2 + form QT (rw + nw) (ru + nu) / 2)
  | RequiredWidth K theta r => K ^ 2 / (theta ^ 2 * r)
  | RequiredSteps L norm2 theta r => L ^ 2 * norm2 / ((1 - 2 * theta) * r)
  | GrowthLimit a => 1 / (1 - a)
  | LipschitzLimit alpha => s1 * sqrt (1 + s0 ^ 2) / (1 - s1 * alpha)
  | CurvatureLimit alpha => 1 / (1 - s1 * alpha) * (s2 * (1 + s0 ^ 2) / (1 - s1 * alpha) ^ 2
      + s1 ^ 2 * (s0 + sqrt (1 + s0 ^ 2)) / (1 - s1 * alpha))
  | TargetLimit alpha nw nu => s1 * (s0 * nw + nu) / (1 - s1 * alpha)
  end.
End Meaning.

(** ** The same numbers as formulas of rational numbers *)
Section Twins.
Variable c : constants.
Notation s0 := (Number (constant0 c)). Notation s1 := (Number (constant1 c)). Notation s2 := (Number (constant2 c)).
Local Coercion Number : Q >-> formula.
Local Coercion Integer : Z >-> formula.
Declare Scope formula_scope.
Delimit Scope formula_scope with F.
Local Infix "+" := Plus : formula_scope.
Local Infix "-" := Minus : formula_scope.
Local Infix "*" := Times : formula_scope.
Local Infix "/" := Over : formula_scope.
Local Open Scope formula_scope.

Fixpoint growth_twin (a : formula) (t : nat) : formula :=
  match t with O => 0%Z | S k => 1%Z + a * growth_twin a k end.

Definition weight_twin a t := s0 * s1 * growth_twin a (pred t).
Definition input_twin a t := s1 * growth_twin a t.
Definition lipschitz_twin a t :=
  s1 * Root (Square s0 * Square (growth_twin a (pred t)) + Square (growth_twin a t)).
Definition target_twin a nw nu t := s1 * (s0 * nw * growth_twin a (pred t) + nu * growth_twin a t).

(** a symmetric matrix of formulas *)
Record entries := { ww_twin : formula; wu_twin : formula; uu_twin : formula }.

Fixpoint majorant_twin (a : formula) (t : nat) : entries :=
  match t with
  | O => {| ww_twin := 0%Z; wu_twin := 0%Z; uu_twin := 0%Z |}
  | S k =>
    let before := majorant_twin a k in
    let qw := s0 * growth_twin a k in
    let qu := growth_twin a (S k) in
    {| ww_twin := s2 * (qw * qw) + s1 * (2%Z * weight_twin a k) + a * ww_twin before;
       wu_twin := s2 * (qw * qu) + s1 * input_twin a k + a * wu_twin before;
       uu_twin := s2 * (qu * qu) + a * uu_twin before |}
  end.

Definition form_twin (m : entries) rw ru :=
  ww_twin m * Square rw + 2%Z * wu_twin m * rw * ru + uu_twin m * Square ru.
Definition eigenvalue_twin (m : entries) :=
  (ww_twin m + uu_twin m) / 2%Z + Root (Square ((ww_twin m - uu_twin m) / 2%Z) + Square (wu_twin m)).

Fixpoint simple_twin (a : formula) (t : nat) : formula :=
  match t with
  | O => 0%Z
  | S k => s2 * (Square s0 * Square (growth_twin a k) + Square (growth_twin a (S k)))
           + s1 * (weight_twin a k + lipschitz_twin a k) + a * simple_twin a k
  end.

Definition root_twin := Root (1%Z + Square s0).
Definition cube_twin p := p * (p * (p * 1%Z)).
Definition radius_twin alpha rw m := alpha + rw / Root (Count m).
Definition concentration_twin alpha nw nu lambda m t :=
  2%Z * target_twin (s1 * alpha) nw nu t * Root (lambda / Count m).
Definition realization_twin Qt nw nu e1 m := e1 + form_twin Qt nw nu / (2%Z * Root (Count m)).
Definition contraction_twin eta L := 1%Z - eta * Square L.

Definition movement_twin (m : entries) w0 u0 w1 u1 :=
  0%Z + form_twin m (Modulus w0) (Modulus u0) + form_twin m (Modulus w1) (Modulus u1).
Fixpoint sum_twin (t : nat) (f : nat -> formula) : formula :=
  match t with O => 0%Z | S k => sum_twin k f + f k end.
Definition mean_square_twin (t : nat) (f : nat -> formula) := sum_twin t (fun k => Square (f (S k))) / Count t.

Definition reach_twin rw ru a t := s0 * rw * growth_twin a (pred t) + ru * growth_twin a t.
Fixpoint third_twin (sigma3 alpha rw ru : formula) (t : nat) : formula :=
  match t with
  | O => 0%Z
  | S k =>
    let q := reach_twin rw ru (s1 * alpha) (S k) in
    let F := form_twin (majorant_twin (s1 * alpha) k) rw ru in
    let A := 2%Z * rw * (s1 * reach_twin rw ru (s1 * alpha) k) + alpha * F in
    sigma3 * cube_twin q + 3%Z * s2 * (q * A) + s1 * (3%Z * rw * F + alpha * third_twin sigma3 alpha rw ru k)
  end.

Definition gamma_twin k := Count k * unit_roundoff / (1%Z - Count k * unit_roundoff).

Definition twin (q : quantity) : formula :=
  match q with
  | Growth a t => growth_twin a t
  | WeightBound alpha t => weight_twin (s1 * alpha) t
  | InputBound alpha t => input_twin (s1 * alpha) t
  | Lipschitz alpha t => lipschitz_twin (s1 * alpha) t
  | MajorantWW alpha t => ww_twin (majorant_twin (s1 * alpha) t)
  | MajorantWU alpha t => wu_twin (majorant_twin (s1 * alpha) t)
  | MajorantUU alpha t => uu_twin (majorant_twin (s1 * alpha) t)
  | Form alpha rw ru t => form_twin (majorant_twin (s1 * alpha) t) rw ru
  | Curvature alpha t => eigenvalue_twin (majorant_twin (s1 * alpha) t)
  | SimpleCurvature alpha t => simple_twin (s1 * alpha) t
  | PolynomialCurvature p =>
    s2 * (1%Z + Square s0) * cube_twin p + Square s1 * (s0 + root_twin) * Square p
  | RoundingBound w zeta kappa t => (s1 * zeta + kappa) * growth_twin (s1 * Modulus w) t
  | Gamma k => gamma_twin k
  | FormationError w s v0 x0 v1 x1 =>
    gamma_twin 3 * (Modulus w * s + (0%Z + Modulus (v0 * x0) + Modulus (v1 * x1)))
    + Count 3 * (1%Z + gamma_twin 2) * least_product
  | ReachableForm alpha rw ru B t =>
    let Qt := majorant_twin (s1 * alpha) t in
    Least (eigenvalue_twin Qt * B) (form_twin Qt (Least rw (Root B)) (Least ru (Root B)))
  | MeanSquareLipschitz alpha t => mean_square_twin t (lipschitz_twin (s1 * alpha))
  | MeanSquareForm alpha w0 u0 w1 u1 t =>
    mean_square_twin t (fun s => movement_twin (majorant_twin (s1 * alpha) s) w0 u0 w1 u1)
  | ThirdOrder sigma3 alpha rw ru t => third_twin sigma3 alpha rw ru t
  | MirroredError sigma3 alpha nw nu m t => third_twin sigma3 (radius_twin alpha nw m) nw nu t / (6%Z * Count m)
  | TargetBound alpha nw nu t => target_twin (s1 * alpha) nw nu t
  | Concentration alpha nw nu lambda m t => concentration_twin alpha nw nu lambda m t
  | RadiusWeight alpha rw m => radius_twin alpha rw m
  | RealizationError alpha nw nu lambda m t =>
    realization_twin (majorant_twin (s1 * radius_twin alpha nw m) t) nw nu
      (concentration_twin alpha nw nu lambda m t) m
  | TotalError alpha rw ru nw nu e0 lambda m t =>
    let Qt := majorant_twin (s1 * radius_twin alpha rw m) t in
    e0 + realization_twin Qt nw nu (concentration_twin alpha nw nu lambda m t) m
       + form_twin Qt (Plus rw nw) (Plus ru nu) / (2%Z * Root (Count m))
  | Contraction eta L => contraction_twin eta L
  | DescentBound distance eta L eps risk =>
    distance - 4%Z * eta * contraction_twin eta L * risk + 4%Z * eta * eps * Root risk
  | SimpleDescentBound distance eta eps risk => Number distance - Times eta risk + 4%Z * eta * Square eps
  | AverageBound eta L eps norm2 tau =>
    let kappa := contraction_twin eta L in
    Square ((eps + Root (Square eps + kappa * norm2 / (eta * Count tau))) / (2%Z * kappa))
  | SimpleAverageBound eta eps norm2 tau => norm2 / (eta * Count tau) + 4%Z * Square eps
  | MovementBound eta eps norm2 tau =>
    Root (eta * Count tau * (norm2 + 4%Z * eta * Count tau * Square eps))
  | WidthConstant alpha rw ru nw nu lambda m t =>
    let Qt := majorant_twin (s1 * radius_twin alpha rw m) t in
    2%Z * target_twin (s1 * alpha) nw nu t * Root lambda
    + (form_twin Qt nw nu / 2%Z + form_twin Qt (Plus rw nw) (Plus ru nu) / 2%Z)
  | RequiredWidth K theta r => Square K / (Square theta * r)
  | RequiredSteps L norm2 theta r => Square L * norm2 / ((1%Z - 2%Z * theta) * r)
  | GrowthLimit a => 1%Z / (1%Z - a)
  | LipschitzLimit alpha => s1 * root_twin / (1%Z - s1 * alpha)
  | CurvatureLimit alpha =>
    let gap := 1%Z - s1 * alpha in
    1%Z / gap * (s2 * (1%Z + Square s0) / Square gap + Square s1 * (s0 + root_twin) / gap)
  | TargetLimit alpha nw nu => s1 * (s0 * nw + nu) / (1%Z - s1 * alpha)
  end.

(** The exact value of a quantity, where it is rational. *)
Definition exact (q : quantity) : option Q := rational (twin q).
Close Scope formula_scope.

(** ** Equality *)
Variable sigma : activation.
Hypothesis constants_match : has_constants sigma c.

Lemma growth_twin_value a t : value (growth_twin a t) = growth (value a) t.
Proof. induction t; [reflexivity|]; rewrite growth_S; simpl; now rewrite IHt. Qed.

Ltac constants_agree := destruct constants_match as (E0 & E1 & E2); rewrite ?E0, ?E1, ?E2.
Ltac twins := repeat (rewrite growth_twin_value || simpl value); constants_agree.

Lemma weight_twin_value a t : value (weight_twin a t) = weight_bound sigma (value a) t.
Proof. unfold weight_bound, weight_twin; twins; reflexivity. Qed.

Lemma input_twin_value a t : value (input_twin a t) = input_bound sigma (value a) t.
Proof. unfold input_bound, input_twin; twins; reflexivity. Qed.

Lemma lipschitz_twin_value a t : value (lipschitz_twin a t) = lipschitz sigma (value a) t.
Proof. unfold lipschitz, lipschitz_twin; twins; reflexivity. Qed.

Lemma target_twin_value a nw nu t :
  value (target_twin a nw nu t) = target_bound sigma (value a) (value nw) (value nu) t.
Proof. unfold target_bound, target_twin; twins; reflexivity. Qed.

Definition is_majorant (m : entries) (Qt : symmetric) : Prop :=
  value (ww_twin m) = ww Qt /\ value (wu_twin m) = wu Qt /\ value (uu_twin m) = uu Qt.

Lemma majorant_twin_value a t : is_majorant (majorant_twin a t) (majorant_matrix sigma (value a) t).
Proof.
  induction t as [|t (W & M & U)]; [repeat split|].
  unfold is_majorant; cbn [majorant_twin majorant_matrix ww_twin wu_twin uu_twin ww wu uu]; cbn [value].
  rewrite W, M, U, weight_twin_value, input_twin_value, !growth_twin_value.
  constants_agree; auto.
Qed.

Lemma form_twin_value m Qt rw ru : is_majorant m Qt -> value (form_twin m rw ru) = form Qt (value rw) (value ru).
Proof. intros (W & M & U); unfold form, form_twin; cbn [value]; now rewrite W, M, U. Qed.

Lemma eigenvalue_twin_value m Qt : is_majorant m Qt -> value (eigenvalue_twin m) = largest_eigenvalue Qt.
Proof. intros (W & M & U); unfold largest_eigenvalue, eigenvalue_twin; cbn [value]; now rewrite W, M, U. Qed.

Lemma simple_twin_value a t : value (simple_twin a t) = simple_curvature sigma (value a) t.
Proof.
  induction t; [reflexivity|]; cbn [simple_twin simple_curvature value].
  rewrite IHt, weight_twin_value, lipschitz_twin_value, !growth_twin_value.
  constants_agree; reflexivity.
Qed.

Lemma mean_square_twin_value t (f : nat -> formula) (g : nat -> R) : (forall s, value (f s) = g s) ->
  value (mean_square_twin t f) = time_mean t (fun s => g s ^ 2).
Proof.
  intros E; unfold mean_square_twin, time_mean; cbn [value]; f_equal.
  induction t; [reflexivity|]; cbn [sum_twin value Sum]; now rewrite IHt, E.
Qed.

Lemma mean_lipschitz_value a t :
  value (mean_square_twin t (lipschitz_twin a)) = time_mean t (fun s => lipschitz sigma (value a) s ^ 2).
Proof. apply mean_square_twin_value; intros; apply lipschitz_twin_value. Qed.

Lemma mean_form_value a w0 u0 w1 u1 t :
  value (mean_square_twin t (fun s => movement_twin (majorant_twin a s) w0 u0 w1 u1))
  = time_mean t (fun s => movement_forms sigma (value a) 2 at_rest
      (moved_to (value w0) (value u0) (value w1) (value u1)) s ^ 2).
Proof.
  apply mean_square_twin_value; intros s; unfold movement_twin, movement_forms; cbn [value Sum].
  rewrite !(form_twin_value _ _ _ _ (majorant_twin_value a s)); cbn [value].
  unfold at_rest; cbn [moved_to pair_of fst snd]; rewrite !norm_Line, !Rminus_0_r.
  unfold sub; cbn [add scale Line]; now rewrite !Rmult_0_r, !Rplus_0_r.
Qed.

Lemma third_twin_value s3 alpha rw ru t : value (third_twin s3 alpha rw ru t)
  = third_order sigma (value s3) (value alpha) (value rw) (value ru) t.
Proof.
  induction t; [reflexivity|]; cbn [third_twin third_order]; unfold cube_twin, reach_twin, reach; cbn [value].
  rewrite (form_twin_value _ _ _ _ (majorant_twin_value _ _)), !growth_twin_value, IHt; cbn [value].
  constants_agree; reflexivity.
Qed.

Theorem twin_value q : value (twin q) = meaning sigma q.
Proof.
  assert (F : forall a t rw ru, value (form_twin (majorant_twin a t) rw ru)
    = form (majorant_matrix sigma (value a) t) (value rw) (value ru))
    by (intros; apply form_twin_value, majorant_twin_value).
  assert (E : forall a t, value (eigenvalue_twin (majorant_twin a t)) = largest_curvature sigma (value a) t)
    by (intros; apply eigenvalue_twin_value, majorant_twin_value).
  pose proof majorant_twin_value as Mj.
  destruct q; cbn [twin meaning];
    unfold concentration_twin, realization_twin, contraction_twin, total_error, realization_error, contraction,
      average_bound, polynomial_curvature, root_twin, cube_twin, radius_twin, radius_weight, gamma, formation_error,
      gamma_twin, reachable_form;
    cbn [value]; rewrite ?F, ?E, ?growth_twin_value, ?weight_twin_value, ?input_twin_value, ?lipschitz_twin_value,
      ?target_twin_value, ?simple_twin_value, ?mean_lipschitz_value, ?mean_form_value, ?third_twin_value; cbn [value];
    try (destruct (Mj (Times (Number (constant1 c)) (Number alpha)) t) as (W & M & U); rewrite ?W, ?M, ?U; cbn [value]);
    constants_agree; reflexivity.
Qed.

(** What is computed for a quantity is the number that the claims speak of. *)
Theorem exact_is_meaning q r : exact q = Some r -> meaning sigma q = Q2R r.
Proof. intros H; rewrite <- twin_value; now apply rational_is_value. Qed.
End Twins.

(** * A table of numbers, to be compared

    Prints the quantities of [Numbers] at many rational arguments, each with its exact value. The functions that compute
    the same in the tool are held against it, entry by entry. An entry reads: the name of the quantity; as numerator and
    denominator $\sigma_0$, $\sigma_1$, $\sigma_2$ and the arguments in their order; the value, or $0/0$ where none is
    rational. Source: THEORY, sections 0, 1, 3, 4, 5 and 9. *)
From Coq Require Import String List.
From RecurrentProofs Require Import Numbers.
Import ListNotations.
Open Scope Q_scope.

(** A natural number among the arguments. *)
Definition count (n : nat) : Q := inject_Z (Z.of_nat n).

Definition name_and_arguments (q : quantity) : string * list Q :=
  match q with
  | Growth a t => ("growth", [a; count t])
  | WeightBound alpha t => ("weight-bound", [alpha; count t])
  | InputBound alpha t => ("input-bound", [alpha; count t])
  | Lipschitz alpha t => ("lipschitz", [alpha; count t])
  | MajorantWW alpha t => ("majorant-ww", [alpha; count t])
  | MajorantWU alpha t => ("majorant-wu", [alpha; count t])
  | MajorantUU alpha t => ("majorant-uu", [alpha; count t])
  | Form alpha rw ru t => ("form", [alpha; rw; ru; count t])
  | Curvature alpha t => ("curvature", [alpha; count t])
  | SimpleCurvature alpha t => ("simple-curvature", [alpha; count t])
  | PolynomialCurvature p => ("polynomial-curvature", [p])
  | RoundingBound w zeta kappa t => ("rounding-bound", [w; zeta; kappa; count t])
  | Gamma k => ("gamma", [count k])
  | FormationError w s v0 x0 v1 x1 => ("formation-error", [w; s; v0; x0; v1; x1])
  | ReachableForm alpha rw ru B t => ("reachable-form", [alpha; rw; ru; B; count t])
  | MeanSquareLipschitz alpha t => ("mean-square-lipschitz", [alpha; count t])
  | MeanSquareForm alpha w0 u0 w1 u1 t => ("mean-square-form", [alpha; w0; u0; w1; u1; count t])
  | ThirdOrder sigma3 alpha rw ru t => ("third-order", [sigma3; alpha; rw; ru; count t])
  | MirroredError sigma3 alpha nw nu m t => ("mirrored-error", [sigma3; alpha; nw; nu; count m; count t])
  | TargetBound alpha nw nu t => ("target-bound", [alpha; nw; nu; count t])
  | Concentration alpha nw nu lambda m t => ("concentration", [alpha; nw; nu; lambda; count m; count t])
  | RadiusWeight alpha rw m => ("radius-weight", [alpha; rw; count m])
  | RealizationError alpha nw nu lambda m t => ("realization-error", [alpha; nw; nu; lambda; count m; count t])
  | TotalError alpha rw ru nw nu e0 lambda m t =>
    ("total-error", [alpha; rw; ru; nw; nu; e0; lambda; count m; count t])
  | Contraction eta L => ("contraction", [eta; L])
  | DescentBound distance eta L eps risk => ("descent-bound", [distance; eta; L; eps; risk])
  | SimpleDescentBound distance eta eps risk => ("simple-descent-bound", [distance; eta; eps; risk])
  | AverageBound eta L eps norm2 tau => ("average-bound", [eta; L; eps; norm2; count tau])
  | SimpleAverageBound eta eps norm2 tau => ("simple-average-bound", [eta; eps; norm2; count tau])
  | MovementBound eta eps norm2 tau => ("movement-bound", [eta; eps; norm2; count tau])
  | WidthConstant alpha rw ru nw nu lambda m t =>
    ("width-constant", [alpha; rw; ru; nw; nu; lambda; count m; count t])
  | RequiredWidth K theta r => ("required-width", [K; theta; r])
  | RequiredSteps L norm2 theta r => ("required-steps", [L; norm2; theta; r])
  | GrowthLimit a => ("growth-limit", [a])
  | LipschitzLimit alpha => ("lipschitz-limit", [alpha])
  | CurvatureLimit alpha => ("curvature-limit", [alpha])
  | TargetLimit alpha nw nu => ("target-limit", [alpha; nw; nu])
  end%string.

Definition fraction (q : Q) : Z * Z := (Qnum q, Zpos (Qden q)).

Definition entry (row : constants * quantity) : string * list (Z * Z) * (Z * Z) :=
  let (c, q) := row in
  let (name, arguments) := name_and_arguments q in
  (name, map fraction ([constant0 c; constant1 c; constant2 c] ++ arguments),
   match exact c q with Some r => fraction r | None => (0, 0)%Z end).

(** ** At many arguments *)
Definition crossed {A B} (rows : list A) (columns : A -> list B) : list (A * B) :=
  flat_map (fun a => map (pair a) (columns a)) rows.

Definition activations : list constants :=
  [Constants 1 1 (77 # 100); Constants 1 (1 # 4) (1 # 10); Constants (1 # 2) (3 # 2) (9 # 2)].
Definition scales : list Q := [1 # 2; 5 # 3].

(** Along ten times. *)
Definition over_time (alpha : Q) : list quantity :=
  flat_map (fun t => [WeightBound alpha t; InputBound alpha t; MajorantWW alpha t; MajorantWU alpha t;
    MajorantUU alpha t; Form alpha (1 # 3) 2 t; TargetBound alpha (1 # 2) 3 t;
    RoundingBound (- alpha) (1 # 8) (1 # 5) t; ThirdOrder (2 # 3) alpha (1 # 3) 2 t])
  (seq 1 10).

(** Arguments at which roots are rational, or there is none. *)
Definition with_roots (alpha : Q) : list quantity :=
  [Lipschitz alpha 1; Curvature alpha 1; SimpleCurvature alpha 1; SimpleCurvature alpha 2;
   RadiusWeight alpha (2 # 3) 16; Concentration alpha (1 # 2) 3 (9 # 4) 36 3;
   RealizationError alpha (1 # 2) (1 # 3) (4 # 9) 64 2; RealizationError alpha 2 3 4 9 5;
   TotalError alpha 2 3 1 (1 # 2) (1 # 10) (25 # 4) 100 3; TotalError alpha 1 1 1 1 0 9 4 6;
   WidthConstant alpha 2 3 1 (1 # 2) (25 # 4) 100 3; WidthConstant alpha 1 1 1 1 9 4 6;
   MirroredError (2 # 3) alpha (1 # 2) 3 16 3; MirroredError 3 alpha 2 (1 # 4) 100 6;
   MeanSquareForm alpha (- 1 # 3) (1 # 2) 2 (- 3) 1; MeanSquareForm alpha 1 (- 2) (3 # 4) 0 2;
   MeanSquareForm alpha (- 1 # 3) (1 # 2) 2 (- 3) 6].

(** $\sigma_0=\frac34p_t/p_{t-1}$ makes $L_t=\frac54\sigma_1p_t$, and $\frac43$ in its place $\frac53$. *)
Definition with_rational_length (ratio : Q) (row : Q * nat) : list (constants * quantity) :=
  let (alpha, t) := row in
  match exact (Constants 0 0 0) (Growth (2 * alpha) t), exact (Constants 0 0 0) (Growth (2 * alpha) (pred t)) with
  | Some now, Some before => [(Constants (Qred (ratio * (now / before))) 2 1, Lipschitz alpha t)]
  | _, _ => []
  end.

(** Constants at which every one of $L_1,\dots,L_t$ is rational. *)
Definition with_rational_lengths : list (constants * quantity) :=
  map (pair (Constants (8 # 5) 1 1)) (map (MeanSquareLipschitz (5 # 6)) [1; 2; 3]%nat)
  ++ map (pair (Constants (14 # 9) 2 1)) (map (MeanSquareLipschitz (3 # 4)) [1; 2; 3]%nat)
  ++ map (pair (Constants (3 # 4) (3 # 2) 1)) (map (MeanSquareLipschitz 0) [1; 2; 10]%nat).

(** Constants at which the eigenvalue of $Q_t$ is rational. *)
Definition with_rational_eigenvalue : list (constants * quantity) :=
  [(Constants (1 # 4) (3 # 4) (1 # 2), Curvature (1 # 2) 2); (Constants (1 # 4) (5 # 4) 1, Curvature (5 # 4) 2);
   (Constants (1 # 3) (2 # 3) (2 # 3), Curvature (3 # 4) 3); (Constants 1 (1 # 2) (2 # 3), Curvature 3 3);
   (Constants 1 2 (3 # 2), Curvature (1 # 2) 4); (Constants (4 # 3) (1 # 3) 4, Curvature 3 4);
   (Constants (3 # 4) (3 # 4) 2, Curvature (4 # 3) 5); (Constants 2 4 4, Curvature (1 # 4) 5);
   (Constants (3 # 4) (3 # 4) (4 # 3), Curvature (2 # 3) 6); (Constants 4 3 (3 # 2), Curvature (1 # 3) 6);
   (Constants 1 1 (3 # 4), SimpleCurvature (1 # 3) 3); (Constants 1 (1 # 2) 2, SimpleCurvature (14 # 5) 3)].

(** What a distance reaches in balls that are larger and smaller, with the same constants. *)
Definition with_distance (row : constants * quantity) : list (constants * quantity) :=
  let (c, q) := row in
  match q with
  | Curvature alpha t => map (pair c) [ReachableForm alpha (1 # 2) 3 (4 # 9) t; ReachableForm alpha 1 (1 # 5) 16 t;
      ReachableForm alpha (1 # 9) (1 # 7) (1 # 4) t; ReachableForm alpha 5 6 (1 # 4) t]
  | _ => []
  end.

(** $\sqrt{1+\sigma_0^2}$ is rational. *)
Definition with_rational_limit : list (constants * quantity) :=
  crossed [Constants (3 # 4) 1 (1 # 2); Constants (12 # 5) (1 # 3) 2] (fun _ =>
    [PolynomialCurvature 1; PolynomialCurvature (7 # 3); LipschitzLimit (1 # 4); LipschitzLimit (2 # 3);
     CurvatureLimit (1 # 4); CurvatureLimit (2 # 3); TargetLimit (1 # 4) 1 2; TargetLimit (2 # 3) (1 # 7) 5]).

(** A step size, its contraction and an error, at which the root of the bound is rational: the norm is chosen so. *)
Definition training (row : Q * Q * Q * nat) : list quantity :=
  match row with (eta, L, eps, tau) =>
    let time := eta * count tau in
    let kappa := 1 - eta * (L * L) in
    let norm2 := Qred ((16 # 9) * (eps * eps) * time / kappa) in
    [Contraction eta L; AverageBound eta L eps norm2 tau; SimpleAverageBound eta eps norm2 tau;
     MovementBound eta eps (Qred ((64 # 9) * time * (eps * eps))) tau;
     DescentBound norm2 eta L eps (4 # 25); SimpleDescentBound norm2 eta eps (4 # 25);
     RequiredWidth norm2 (3 # 8) eps; RequiredSteps L norm2 (3 # 8) eps]
  end.

Definition table : list (constants * quantity) :=
  map (pair (Constants 1 1 1)) (flat_map (fun a => map (Growth a) (seq 0 11)) [0; 1 # 4; 1; 5 # 2; 7 # 3])
  ++ crossed activations (fun _ => flat_map (fun alpha => over_time alpha ++ with_roots alpha) scales)
  ++ flat_map (with_rational_length (3 # 4)) (crossed scales (fun _ => seq 2 9))
  ++ flat_map (with_rational_length (4 # 3)) (crossed scales (fun _ => seq 2 9))
  ++ with_rational_lengths ++ with_rational_eigenvalue ++ flat_map with_distance with_rational_eigenvalue
  ++ with_rational_limit
  ++ map (pair (Constants 1 1 1)) (map GrowthLimit [0; 1 # 4; 99 # 100] ++ map Gamma [0; 1; 7; 1000]%nat
       ++ [FormationError (- 1 # 2) 1 3 (1 # 4) (- 5) (1 # 8); FormationError 2 (1 # 3) 0 1 (1 # 7) 1]
       ++ flat_map training
       [(1 # 2, 1, 3, 1%nat); (1 # 8, 3 # 2, 1 # 3, 10%nat); (1 # 50, 4, 1 # 7, 1000%nat); (2, 1 # 2, 5, 7%nat)]).

Set Printing Width 118.
Set Printing Depth 1000000.
Open Scope Z_scope.
Open Scope string_scope.
Eval vm_compute in map entry table.

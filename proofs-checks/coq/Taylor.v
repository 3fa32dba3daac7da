(** * Taylor's theorem

    The mean value theorem from zero, and $\lvert f(1)-f(0)-f'(0)\rvert\le\tfrac12\sup\lvert f''\rvert$.
    Source: standard. *)
From RecurrentProofs Require Export FiniteSums.

Lemma mean_value f df b : 0 <= b -> (forall r, 0 <= r <= b -> is_derive f r (df r)) ->
  exists c, 0 <= c <= b /\ f b - f 0 = df c * b.
Proof.
  intros Hb H; destruct (MVT_gen f 0 b df) as [c [Hc E]];
    rewrite ?Rmin_left, ?Rmax_right in * by lra.
  - intros; apply H; lra.
  - intros x Hx; apply continuity_pt_filterlim, @ex_derive_continuous.
    eexists; now apply H.
  - exists c; split; [lra|now rewrite E, Rminus_0_r].
Qed.

Lemma taylor_up f g k B :
  (forall r, 0 <= r <= 1 -> is_derive f r (g r)) ->
  (forall r, 0 <= r <= 1 -> is_derive g r (k r)) ->
  (forall r, 0 <= r <= 1 -> k r <= B) ->
  f 1 <= f 0 + g 0 + B / 2.
Proof.
  intros Hf Hg Hk.
  assert (G : forall r, 0 <= r <= 1 -> g r <= g 0 + B * r).
  { intros r Hr; destruct (mean_value g k r) as [c [Hc E]]; [lra|intros; apply Hg; lra|].
    assert (k c * r <= B * r) by (apply Rmult_le_compat_r; [lra|apply Hk; lra]); lra. }
  destruct (mean_value (fun r => f r - r * g 0 - B * r ^ 2 / 2)
                  (fun r => g r - g 0 - B * r) 1) as [c [Hc E]]; [lra| |].
  - intros r Hr; specialize (Hf r Hr); auto_derive; [now exists (g r)|].
    replace (Derive (fun x => f x) r) with (g r) by (symmetry; now apply is_derive_unique).
    field.
  - specialize (G c Hc); simpl in E; lra.
Qed.

Lemma taylor f g k B :
  (forall r, 0 <= r <= 1 -> is_derive f r (g r)) ->
  (forall r, 0 <= r <= 1 -> is_derive g r (k r)) ->
  (forall r, 0 <= r <= 1 -> Rabs (k r) <= B) ->
  Rabs (f 1 - f 0 - g 0) <= B / 2.
Proof.
  intros Hf Hg Hk; apply Rabs_le; split.
  - enough (- f 1 <= - f 0 + - g 0 + B / 2) by lra.
    apply (taylor_up (fun r => - f r) (fun r => - g r) (fun r => - k r)); intros r Hr.
    + now apply @is_derive_opp, Hf.
    + now apply @is_derive_opp, Hg.
    + specialize (Hk r Hr); apply Rabs_le_between in Hk; lra.
  - enough (f 1 <= f 0 + g 0 + B / 2) by lra.
    apply (taylor_up f g k); auto; intros r Hr.
    specialize (Hk r Hr); apply Rabs_le_between in Hk; lra.
Qed.

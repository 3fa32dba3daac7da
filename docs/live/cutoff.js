/**
 * The controls on the page of the cutoff: what a reader sets, and the numbers that the project's own code computes.
 */
import { LIVE_CHOICES, LIVE_SETTING, liveNumbers } from '../../dist/src/reports/companion/live-cutoff.js';

const ROWS = [
  ['rate', 'growth rate σ₁α'],
  ['regime', 'that is'],
  ['growth', 'p_T, at most'],
  ['lipschitz', 'L_T, at most'],
  ['curvature', 'β_T, at most'],
  ['width', 'required width m'],
];

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function field(text, control) {
  return element('label', {}, `${text} `, control);
}

function start(place) {
  const activation = element('select', { name: 'activation' }, ...LIVE_CHOICES.activations.map((name) =>
    element('option', { value: name }, name)));
  const numberInput = (properties) => element('input', { type: 'number', ...properties });
  const most = String(LIVE_CHOICES.alpha);
  const alpha = numberInput({ name: 'alpha', min: '0.05', max: most, step: '0.05', value: '0.5' });
  const length = numberInput({ name: 'length', min: '1', max: String(LIVE_CHOICES.length), value: '10' });
  const outputs = new Map(ROWS.map(([key]) => [key, element('output', { name: key })]));
  const complaint = element('p', { className: 'live-complaint' });
  complaint.setAttribute('role', 'alert');
  const table = element('table', {}, element('tbody', {}, ...ROWS.map(([key, text]) =>
    element('tr', {}, element('th', { scope: 'row' }, text), element('td', {}, outputs.get(key))))));
  const show = () => {
    try {
      const numbers = liveNumbers({
        activation: activation.value, alpha: Number(alpha.value), length: Number(length.value),
      });
      for (const [key, output] of outputs) output.value = numbers[key];
      complaint.textContent = '';
    } catch (error) {
      for (const output of outputs.values()) output.value = '';
      complaint.textContent = error instanceof RangeError ? error.message : String(error);
    }
  };
  // A width takes a moment: it is not computed for every key.
  let waiting;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  };
  const form = element('form', { className: 'live-controls' },
    field('activation', activation), field('scale α', alpha), field('length T', length));
  form.addEventListener('input', later);
  form.addEventListener('submit', (event) => { event.preventDefault(); });
  const { nu, samples, delta, risk } = LIVE_SETTING;
  place.replaceChildren(form, table, complaint, element('p', {},
    `The width is that of an average risk of ${risk} on ${samples} sequences with ν = (${nu.w}, ${nu.u}) and `
    + `δ = ${delta}, with the sharper forms. Everything is computed here, in balls, by the code of the project.`));
  show();
}

for (const place of document.querySelectorAll('.live-cutoff')) start(place);

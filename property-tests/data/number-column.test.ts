import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/data/csv-table.js';
import { InputError } from '../../src/data/input-error.js';
import { numberColumn } from '../../src/data/number-column.js';

describe('a column of numbers', () => {
  it.each([
    ['1', 1], ['-2.5', -2.5], ['+3', 3], ['.5', 0.5], ['7.', 7], ['1e3', 1000], ['2E-2', 0.02], ['0.1', 0.1],
  ])('reads %j', (text, value) => {
    expect(numberColumn(readCsv('f.csv', `a,b\n0,${text}\n`), 'b')).toEqual([value]);
  });

  it.each(['', 'NaN', 'nan', 'Infinity', '-inf', '1e999', '0x10', 'n/a', '1 000', '1e', '--1', '1;2'])(
    'refuses the cell %j, and names its row and column',
    (text) => {
      const message = `f.csv: row 3, column "b": "${text}" is not a finite number: correct the cell or delete the row`;
      expect(() => numberColumn(readCsv('f.csv', `a,b\n1,2\n3,${text}\n`), 'b')).toThrow(new InputError(message));
    },
  );

  it('names the nearest column, and all there are', () => {
    const table = readCsv('f.csv', 'date,temperature,wind\n1,2,3\n');
    expect(() => numberColumn(table, 'wnd')).toThrow(
      new InputError('f.csv has no column "wnd"; did you mean "wind"? (its columns: date, temperature, wind)'),
    );
  });

  it('refuses a name that two columns have', () => {
    const table = readCsv('f.csv', 'a,b,a\n1,2,3\n');
    expect(() => numberColumn(table, 'a')).toThrow(new InputError('f.csv has two columns "a": rename one of them'));
    expect(numberColumn(table, 'b')).toEqual([2]);
  });
});

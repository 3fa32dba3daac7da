import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/data/csv-table.js';
import { InputError } from '../../src/data/input-error.js';

describe('a CSV text as a table', () => {
  it.each([
    ['line feeds', 'a,b\n1,2\n3,4\n'],
    ['no line feed at the end', 'a,b\n1,2\n3,4'],
    ['carriage returns and line feeds', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['a byte order mark', '\ufeffa,b\n1,2\n3,4\n'],
    ['a byte order mark before a quote', '\ufeff"a",b\n1,2\n3,4\n'],
    ['quotes', '"a","b"\n"1",2\n3,"4"\n'],
    ['spaces around cells', 'a, b\n1 ,2\n3,\t4\n'],
    ['blank lines at the end', 'a,b\n1,2\n3,4\n\n\n'],
  ])('is read with %s', (_, text) => {
    expect(readCsv('f.csv', text)).toEqual({ name: 'f.csv', columns: ['a', 'b'], rows: [['1', '2'], ['3', '4']] });
  });

  it('keeps commas and quotes inside quotes', () => {
    expect(readCsv('f.csv', '"a,b","c""d"\n1,2\n').columns).toEqual(['a,b', 'c"d']);
  });

  it('keeps a blank line among the values of a single column, as a missing value', () => {
    expect(readCsv('f.csv', 'a\n1\n\n3\n\n').rows).toEqual([['1'], [''], ['3']]);
  });

  it.each([
    ['', 'f.csv is empty: it needs a header and rows of numbers'],
    ['\n \n', 'f.csv is empty: it needs a header and rows of numbers'],
    ['a,b\n1,2\n3\n', 'f.csv: row 3 has 1 cell where the header has 2: complete or delete the row'],
    ['a,b\n1,2,3\n', 'f.csv: row 2 has 3 cells where the header has 2: complete or delete the row'],
    ['a,b\n\n1,2\n', 'f.csv: row 2 has 1 cell where the header has 2: complete or delete the row'],
  ])('is refused: %j', (text, message) => {
    expect(() => readCsv('f.csv', text)).toThrow(new InputError(message));
  });

  it('is refused with one line that says where a quote is open', () => {
    expect(() => readCsv('f.csv', 'a,b\n1,"2\n')).toThrow(/^f\.csv is not a CSV file \(.*line 2\): close .* quote$/);
  });
});

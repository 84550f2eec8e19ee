/**
 * A table whose rows become blocks on a narrow screen, each cell below the name of its column.
 *
 * The roles are written out, because browsers drop those of a table that is not laid out as one.
 */
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const wide = ({ theme }: { theme: { breakpoints: { medium: string } } }) => theme.breakpoints.medium;

const Frame = styled.table`
  width: 100%;
  border-collapse: collapse;
  text-align: left;

  &,
  tbody,
  tr,
  th,
  td {
    display: block;
  }
  thead {
    position: absolute;
    clip-path: inset(50%);
  }
  tr {
    padding: 1.6rem;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  tbody tr:first-child {
    border-top: 0;
  }
  th,
  td {
    padding: 0.4rem 0;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    line-height: 1.43;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  button,
  th > * {
    white-space: nowrap;
  }
  th::before,
  td::before {
    content: attr(data-column);
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  ${wide} {
    display: table;
    tbody {
      display: table-row-group;
    }
    tr {
      display: table-row;
    }
    thead {
      display: table-header-group;
      position: static;
      clip-path: none;
    }
    th,
    td {
      display: table-cell;
      padding: 1.2rem 1.6rem;
      vertical-align: top;
      overflow-wrap: break-word;
      border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
    }
    td a {
      overflow-wrap: anywhere;
    }
    th::before,
    td::before {
      content: none;
    }
    thead th {
      border-top: 0;
      color: ${({ theme }) => theme.colors.neutral600};
      font-size: 1.2rem;
      font-weight: 600;
    }
  }
`;

interface Column {
  readonly key: string;
  readonly name: string;
}

interface Props<Row> {
  readonly labelledBy: string;
  /** The first one names the row. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => number;
  readonly cell: (row: Row, column: string) => ReactNode;
}

export function StackingTable<Row>({ labelledBy, columns, rows, keyOf, cell }: Props<Row>) {
  return (
    <Frame role="table" aria-labelledby={labelledBy}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, name }) => (
            <th key={key} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(({ key, name }, index) =>
              index === 0 ? (
                <th key={key} role="rowheader" scope="row" data-column={name}>
                  {cell(row, key)}
                </th>
              ) : (
                <td key={key} role="cell" data-column={name}>
                  {cell(row, key)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}

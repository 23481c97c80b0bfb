/** The performance file of an asynchronous target stores nothing: the client's wrapper times the calls. */
export const ASYNC_PERFORMANCE = String.raw`
def begin(line):
    pass

def keep(row, outcome):
    pass
`;

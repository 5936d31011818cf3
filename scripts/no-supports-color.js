// Stands in for chalk's look at the terminal in the bundle of the command line, which knows for itself what colours the
// place has (src/cli/output.ts).
export default { stdout: false, stderr: false };

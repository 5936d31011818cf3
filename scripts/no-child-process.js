// Stands in for node:child_process in the bundle of the command line, which starts no other program.
export default {};

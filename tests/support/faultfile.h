#pragma once

#include "tests/support/faultplan.h"

struct sqlite3_file;
struct sqlite3_vfs;

namespace winnow::tests {

class FaultVfs;

/// What SQLite has to set aside for a file of FaultVfs.
int faultFileBytes(const sqlite3_vfs& underlying);

/// xOpen of FaultVfs.
int openFaultFile(FaultVfs& vfs, const char* name, sqlite3_file* file, int flags, int* outFlags);

/// The SQLite code of a fault; `ioError` is the operation's own.
int resultCode(Fault fault, int ioError);

} // namespace winnow::tests

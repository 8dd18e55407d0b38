/* A stand-in for the icuuc.dll that Windows 10 has and Wine lacks: Qt's library imports these functions.
   It knows no converter, and Qt then uses its own. It lies in Wine's system folder, never in the program. */

#define UNSUPPORTED 16

void *ucnv_open(const char *name, int *error) { *error = UNSUPPORTED; return 0; }

#define NOTHING(name) void *name(void) { return 0; }
NOTHING(ucnv_close)
NOTHING(ucnv_reset)
NOTHING(ucnv_getMaxCharSize)
NOTHING(ucnv_getName)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_toUnicode)
NOTHING(ucnv_fromUnicode)
NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_getStandardName)
NOTHING(ucnv_getAvailableName)
NOTHING(ucnv_countAvailable)

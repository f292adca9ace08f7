#include "app/exchange/jobs.h" // for moc

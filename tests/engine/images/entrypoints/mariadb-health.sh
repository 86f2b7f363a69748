#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# healthcheck.sh [--connect] [--innodb_initialized]: 0 when the server answers over TCP (the temporary one of the
# first start does not) and, if asked, InnoDB is up. A refused log-in is an answer too.
answer=$(mariadb-admin --protocol=tcp --host=127.0.0.1 --connect-timeout=5 \
    --user=healthcheck ping 2>&1) || [[ $answer == *'Access denied'* ]] || exit 1
exit 0

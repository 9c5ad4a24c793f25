# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for tandemctl. A test compares the words below with the command table of the program.

_tandemctl()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local commands="config connect disconnect doctor status describe plan undo apply sync watch webhooks runs notices run conflicts resolve matches holds decide decisions withdraw errors retry links trace demo"
    local globals="--profile --data-dir --secrets --json --strict --help --version"
    local sides="salesforce startdeliver"
    local flows="accounts contacts events tasks task-comments notes comments owners history"

    case $previous in
    --secrets) COMPREPLY=($(compgen -W "keychain file" -- "$current")); return ;;
    --take) COMPREPLY=($(compgen -W "$sides" -- "$current")); return ;;
    --flow) COMPREPLY=($(compgen -W "$flows" -- "$current")); return ;;
    --save | --metrics) COMPREPLY=($(compgen -f -- "$current")); return ;;
    --data-dir) COMPREPLY=($(compgen -d -- "$current")); return ;;
    --template) COMPREPLY=($(compgen -W "default customer-success salesforce-to-startdeliver" -- "$current")); return ;;
    --hook) COMPREPLY=($(compgen -c -- "$current")); return ;;
    --keep) COMPREPLY=($(compgen -W "$sides blanks" -- "$current")); return ;;
    --profile | --limit | --link | --mapping) return ;;
    esac

    local word command="" second="" skip=0
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if ((skip)); then
            skip=0
        elif [[ $word == --* ]]; then
            case $word in --profile | --data-dir | --secrets | --template | --flow | --mapping | --keep | --save | --limit | --take | --link | --metrics | --hook) skip=1 ;; esac
        elif [[ -z $command ]]; then
            command=$word
        elif [[ -z $second ]]; then
            second=$word
        fi
    done

    local words="$globals" files=0
    case $command in
    "") words="$commands $globals" ;;
    config)
        case $second in
        "") words="init show validate import export versions restore schema $globals" ;;
        init) words="--template $globals" ;;
        restore) words="--dry-run $globals" ;;
        validate | import | export) files=1 ;;
        esac ;;
    connect)
        case $second in
        "") words="$sides $globals" ;;
        salesforce) words="--no-browser --rebind $globals" ;;
        startdeliver) words="--rebind $globals" ;;
        esac ;;
    disconnect | describe) words="$sides $globals" ;;
    plan) words="--flow --mapping --keep --save $globals" ;;
    undo) words="--save $globals" ;;
    apply) files=1 ;;
    sync) words="--flow --full $globals" ;;
    watch) words="--metrics --hook $globals" ;;
    webhooks)
        case $second in
        "") words="secret retire test $globals" ;;
        esac ;;
    runs | notices) words="--limit $globals" ;;
    resolve) words="--take $globals" ;;
    matches) words="--accept-exact --waive $globals" ;;
    decide) words="--link --keep-apart --create --delete --resume $globals" ;;
    links) words="--flow $globals" ;;
    esac
    if ((files)) && [[ $current != -* ]]; then
        COMPREPLY=($(compgen -f -- "$current"))
        return
    fi
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}

complete -F _tandemctl tandemctl
